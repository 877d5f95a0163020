package org.taizhang.lastyear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.SectionReading;
import org.taizhang.reader.analysis.Source;
import org.taizhang.reader.outline.Role;

/// Reports as the reader reads them.
final class Read {

    private static final Reader READER = Reader.standard();
    private static final Path SEVEN = Path.of("../report-reader/src/test/resources/reading/gold/compilation.txt");

    private Read() {}

    /// The seven samples, in the order of the compilation.
    static List<Statement> seven() {
        try {
            return all("汇编.txt", Files.readString(SEVEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Statement resource(String name) {
        try (InputStream in = Objects.requireNonNull(Read.class.getResourceAsStream("/last-year/" + name), name)) {
            return all(name, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Statement> all(String name, String text) {
        List<Paragraph> paragraphs = text.lines()
                .map(line -> new Paragraph(line, Paragraph.Place.BODY))
                .toList();
        var document = new Document(name, MediaKind.TXT, paragraphs, List.of());
        var source = new Source(name, "text/plain", "0".repeat(64), 0);
        return READER
                .read(source, new Decoded.Documents(MediaKind.TXT, List.of(document), List.of()))
                .reports()
                .stream()
                .map(Read::statement)
                .toList();
    }

    private static Statement statement(ReportReading report) {
        var plans = new ArrayList<>(sections(report.sections(), Role.NEXT_STEPS));
        plans.addAll(places(report.commitments(), one -> new Place(one.start(), one.end())));
        return new Statement(
                report.text(),
                places(report.commitments(), one -> new Place(one.start(), one.end())),
                plans,
                places(report.problems(), one -> new Place(one.start(), one.end())));
    }

    private static <T> List<Place> places(List<T> found, Function<T, Place> place) {
        return found.stream().map(place).toList();
    }

    private static List<Place> sections(List<SectionReading> sections, Role role) {
        return sections.stream()
                .flatMap(section -> section.role() == role
                        ? Stream.of(new Place(section.start(), section.end()))
                        : sections(section.children(), role).stream())
                .toList();
    }
}
