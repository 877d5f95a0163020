package org.taizhang.reader.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.canonical.CanonicalLines;
import org.taizhang.reader.compilation.Compilation;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.text.Lexicon;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.warning.Checked;

/// Reads texts that tests bring along.
public final class Texts {
    private static final Reader READER = Reader.standard();
    private static final Lexicon LEXICON = StandardLists.lexicon();

    private Texts() {}

    /// The analysis of a document with these lines.
    public static Analysis analysis(String name, String... lines) {
        Document document = document(name, Stream.of(lines).flatMap(String::lines));
        Source source = new Source(name, "text/plain", "0".repeat(64), 0);
        return READER.read(source, new Decoded.Documents(MediaKind.TXT, List.of(document), List.of()));
    }

    /// The one report in these lines.
    public static ReportReading report(String... lines) {
        return analysis("某报告.txt", lines).reports().getFirst();
    }

    /// The first report in these lines as the rules see it.
    public static Checked checked(List<String> lines) {
        List<Line> canonical =
                CanonicalLines.of(document("某报告.txt", lines.stream())).lines();
        Part part = Compilation.of("某报告.txt", canonical).reports().getFirst();
        return new ReportReader(LEXICON, part, List.of()).checked();
    }

    /// What holds a tab is a row of a table.
    private static Document document(String name, Stream<String> lines) {
        List<Paragraph> paragraphs = lines.map(line -> new Paragraph(
                        line, line.indexOf(Line.CELL) < 0 ? Paragraph.Place.BODY : Paragraph.Place.TABLE_ROW))
                .toList();
        return new Document(name, MediaKind.TXT, paragraphs, List.of());
    }

    /// One section of a report of 2023 with this body.
    public static ReportReading body(String body) {
        return report(around(body).toArray(String[]::new));
    }

    /// The lines of such a report.
    public static List<String> around(String body) {
        return Stream.of(
                        "某市水务局党组2023年落实全面从严治党主体责任情况报告",
                        "2023年，某市水务局党组认真履行全面从严治党主体责任，现将有关情况报告如下。",
                        "一、主要工作。" + body,
                        "二、存在的问题",
                        "压力传导还不够到位。",
                        "三、下一步打算",
                        "下一步，我局将持续压实主体责任。")
                .flatMap(String::lines)
                .toList();
    }

    public static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream("/reading/" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
