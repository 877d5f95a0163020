package org.taizhang.lastyear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How much a pair of neighbouring Han characters tells: little where everybody writes it, or where these two reports
/// write it again and again; much where it is rare.
///
/// What everybody writes stands in `last-year/frequencies.txt`, counted in public work reports: in how many
/// clauses each pair stands, and of how many.
final class Weights {

    /// A pair that is not in the table.
    private static final int RARE = 20;

    private final Map<String, Double> heard;

    private Weights(Map<String, Double> heard) {
        this.heard = heard;
    }

    /// @param clauses the pairs of each clause of both reports
    static Weights heardIn(Collection<Set<String>> clauses) {
        var counts = new HashMap<String, Integer>();
        for (Set<String> pairs : clauses) for (String pair : pairs) counts.merge(pair, 1, Integer::sum);
        var heard = new HashMap<String, Double>();
        // One clause of each report may be the very place that is looked for.
        counts.forEach((pair, count) -> {
            if (count > 2) heard.put(pair, (count - 2.0) / clauses.size());
        });
        return new Weights(heard);
    }

    double of(String pair) {
        double common = Known.TABLE.getOrDefault(pair, RARE) / (double) Known.CLAUSES;
        return -Math.log(Math.max(common, heard.getOrDefault(pair, 0.0)));
    }

    double of(Collection<String> pairs) {
        return pairs.stream().mapToDouble(this::of).sum();
    }

    private static final class Known {

        private static final List<String> LINES = read();
        private static final int CLAUSES = Integer.parseInt(LINES.getFirst().split(" ", 2)[1]);
        private static final Map<String, Integer> TABLE = table();

        private static Map<String, Integer> table() {
            var table = new HashMap<String, Integer>();
            for (String line : LINES.subList(1, LINES.size())) {
                String[] words = line.split(" ", -1);
                int count = Integer.parseInt(words[0]);
                for (int at = 1; at < words.length; at++) table.put(words[at], count);
            }
            return Map.copyOf(table);
        }

        private static List<String> read() {
            try (InputStream file = Weights.class.getResourceAsStream("/last-year/frequencies.txt")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
