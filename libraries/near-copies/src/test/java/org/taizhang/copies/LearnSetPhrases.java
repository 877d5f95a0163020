package org.taizhang.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes `copies/set-phrases.txt` anew from public reports: what stands word for word in those of at least three
/// places. Arguments: the folder of the reports, `PLACE-YEAR.txt` each, and the file to write.
final class LearnSetPhrases {

    private static final int PLACES = 3;

    private final Map<Integer, Set<String>> places = new HashMap<>();

    private LearnSetPhrases() {}

    static void main(String[] arguments) throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            reports = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        var learn = new LearnSetPhrases();
        reports.forEach(learn::note);
        var phrases = new TreeSet<String>();
        reports.forEach(report -> phrases.addAll(learn.phrasesOf(report)));
        Files.write(Path.of(arguments[1]), phrases);
    }

    private void note(Path report) {
        String place = report.getFileName().toString().replaceFirst("-.*", "");
        Grams grams = Grams.of(Letters.of(text(report)));
        for (int at = 0; at < grams.size(); at++) {
            if (grams.at(at) != Grams.NONE)
                places.computeIfAbsent(grams.at(at), gram -> new HashSet<>()).add(place);
        }
    }

    /// The longest ones, each where it stands first.
    private Set<String> phrasesOf(Path report) {
        String text = text(report);
        Letters letters = Letters.of(text);
        Grams grams = Grams.of(letters);
        var phrases = new HashSet<String>();
        for (int at = 0; at < grams.size(); at++) {
            int from = at;
            while (at < grams.size() && isCommon(grams.at(at))) at++;
            if (at == from) continue;
            phrases.add(text.substring(letters.start(from), letters.end(at + Grams.LENGTH - 2))
                    .replaceAll("\\s+", ""));
            for (int learnt = from; learnt < at; learnt++) places.remove(grams.at(learnt));
        }
        return phrases;
    }

    private boolean isCommon(int gram) {
        return places.getOrDefault(gram, Set.of()).size() >= PLACES;
    }

    private static String text(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
