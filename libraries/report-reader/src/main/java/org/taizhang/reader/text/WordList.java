package org.taizhang.reader.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A list of words from `src/main/resources/reading`: a word to a line, then value, weight and note after tabs.
///
/// `{拉|抓}的{不紧|不实}` stands for every choice of one from each pair of braces, and `{1}得{2}` in the value for what was
/// chosen.
public final class WordList {
    private WordList() {}

    public static List<Word> of(WordKind kind, String name) {
        return lines(name)
                .flatMap(WordList::choices)
                .map(line -> word(kind, line))
                .toList();
    }

    private static Stream<String> choices(String line) {
        List<String> lines = List.of(line);
        for (int choice = 1; lines.getFirst().contains("|"); choice++) {
            int number = choice;
            lines = lines.stream().flatMap(l -> firstChoice(l, number)).toList();
        }
        return lines.stream();
    }

    private static Stream<String> firstChoice(String line, int number) {
        int close = line.indexOf('}', line.indexOf('|'));
        int open = line.lastIndexOf('{', close);
        return Stream.of(line.substring(open + 1, close).split("\\|", -1))
                .map(chosen -> line.substring(0, open)
                        + chosen
                        + line.substring(close + 1).replace("{" + number + "}", chosen));
    }

    /// The lines of a list that are neither empty nor a comment.
    public static Stream<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static Word word(WordKind kind, String line) {
        String[] parts = line.split("\t", -1);
        return new Word(
                parts[0],
                kind,
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 && !parts[2].isEmpty() ? Double.parseDouble(parts[2]) : 1,
                parts.length > 3 ? parts[3] : "");
    }

    public static String text(String name) {
        String path = "/reading/" + name;
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("list " + path, e);
        }
    }
}
