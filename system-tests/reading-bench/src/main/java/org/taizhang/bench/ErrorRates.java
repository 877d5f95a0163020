package org.taizhang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Paragraph;
import org.taizhang.format.file.FormatReader;

/// Measures every sample against its true text: format × report, character error rate and paragraphs that agree.
/// Samples of single pages (scans, photographs) are measured against the part of the text that they show.
///
/// `N-name.txt` is the true text of all `N-name*` samples.
final class ErrorRates {
    private static final Pattern PAGES = Pattern.compile("-p\\d+(-\\d+)?\\.");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d)-(.*)$");

    /// @param paragraphs how many of the true paragraphs are read exactly
    private record Score(double errorRate, int paragraphs, int of, String trouble) {
        String show() {
            return trouble.isEmpty()
                    ? "%7.3f %% %4d/%-4d".formatted(errorRate * 100, paragraphs, of)
                    : "%-19s".formatted(trouble);
        }
    }

    private final Path folder;
    private final Limits limits;

    ErrorRates(Path folder, boolean ocr) {
        this.folder = folder;
        this.limits = ocr ? Limits.standard() : Limits.standard().withoutOcr();
    }

    void run(PrintStream out) throws IOException {
        Map<String, Map<String, Score>> table = new TreeMap<>();
        for (Path sample : Samples.numbered(folder)) {
            String file = Samples.name(sample);
            truth(file).ifPresent(truth -> table.computeIfAbsent(variant(truth, file), _ -> new TreeMap<>())
                    .put(truth.substring(0, 1), score(folder.resolve(truth), sample)));
        }
        print(table, out);
    }

    private Optional<String> truth(String file) throws IOException {
        Matcher matcher = NUMBERED.matcher(file);
        if (!matcher.matches() || file.endsWith(".zip")) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith(matcher.group(1) + "-") && f.endsWith(".txt"))
                    .filter(f -> file.startsWith(f.substring(0, f.length() - 4)))
                    .max(Comparator.comparingInt((String f) -> f.equals(file) ? 0 : 1)
                            .thenComparingInt(f -> -f.length()));
        }
    }

    private static String variant(String truth, String file) {
        return file.substring(truth.length() - 4).replaceFirst("^-", "");
    }

    private Score score(Path truth, Path sample) {
        if (!(FormatReader.read(truth, limits) instanceof Decoded.Documents true_)) {
            return new Score(1, 0, 0, "no truth");
        }
        return switch (FormatReader.read(sample, limits)) {
            case Decoded.Unreadable unreadable ->
                new Score(1, 0, 0, unreadable.reason().code());
            case Decoded.Documents read ->
                compare(
                        texts(true_.documents().getFirst()),
                        texts(read.documents().getFirst()),
                        PAGES.matcher(sample.getFileName().toString()).find());
        };
    }

    private static List<String> texts(Document document) {
        return document.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Score compare(List<String> truth, List<String> read, boolean pages) {
        String expected = String.join("\n", truth);
        String actual = String.join("\n", read);
        int errors = pages ? EditDistance.within(expected, actual) : EditDistance.of(expected, actual);
        int length = pages ? actual.length() : expected.length();
        List<String> rest = new ArrayList<>(read);
        int same = (int) truth.stream().filter(rest::remove).count();
        return new Score((double) errors / length, same, truth.size(), "");
    }

    private static void print(Map<String, Map<String, Score>> table, PrintStream out) {
        TreeSet<String> reports = table.values().stream()
                .flatMap(m -> m.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        out.println("character error rate and paragraphs read exactly, by report");
        out.printf("%-22s", "format");
        reports.forEach(r -> out.printf(" %-19s", r));
        out.println();
        table.forEach((variant, scores) -> {
            out.printf("%-22s", variant);
            reports.forEach(r ->
                    out.printf(" %-19s", scores.containsKey(r) ? scores.get(r).show() : ""));
            out.println();
        });
    }
}
