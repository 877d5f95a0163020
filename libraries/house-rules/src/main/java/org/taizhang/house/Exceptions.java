package org.taizhang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Places that may break a rule for now, in a list that may only shrink: one that holds again fails the build until its
/// line is gone. A line is the rule's name, a place, and after `—` the reason.
record Exceptions(Map<String, Set<String>> places) {

    static Exceptions none() {
        return new Exceptions(Map.of());
    }

    static Exceptions in(Path file) {
        if (!Files.exists(file)) return none();
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Exceptions of(List<String> lines) {
        var places = new HashMap<String, Set<String>>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+", 3);
            if (line.isBlank() || line.startsWith("#")) continue;
            if (words.length < 3 || !words[2].startsWith("—"))
                throw new IllegalArgumentException("an exception without a reason: " + line);
            places.computeIfAbsent(words[0], _ -> new TreeSet<>()).add(words[1]);
        }
        return new Exceptions(places);
    }

    Set<String> of(String rule) {
        return places.getOrDefault(rule, Set.of());
    }
}
