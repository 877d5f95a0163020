package org.taizhang.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A list of words from `src/main/resources/reading`: a word to a line, then value, weight and note after tabs.
public final class WordList {
    private WordList() {}

    public static List<Word> of(WordKind kind, String name) {
        return lines(name).map(line -> word(kind, line)).toList();
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
