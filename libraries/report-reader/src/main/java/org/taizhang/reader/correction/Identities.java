package org.taizhang.reader.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Which report of the upload each report of a reading is. A newer reader may split a compilation otherwise, so that a
/// report stands at another place; it is known by the text that it shares with what was read before.
public final class Identities {
    private static final double ENOUGH = 0.5;

    private Identities() {}

    private record Likeness(int identity, int index, double share) {
        int distance() {
            return Math.abs(identity - index);
        }
    }

    /// @param known what each report of the upload was like when it was last read, by identity; empty before the first
    /// reading
    /// @return the identity of each text; a text that nobody knew gets the next free number
    public static List<Integer> of(Map<Integer, Sketch> known, List<Wording> texts) {
        var found = new TreeMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        known.forEach((identity, sketch) -> {
            // Nothing can be more alike, and comparing each with each costs the square of their number.
            if (identity < texts.size() && sketch.shareIn(texts.get(identity)) == 1) {
                found.put(identity, identity);
                taken.add(identity);
            }
        });
        likenesses(known, texts, taken).forEach(alike -> {
            if (!found.containsKey(alike.index()) && taken.add(alike.identity())) {
                found.put(alike.index(), alike.identity());
            }
        });
        int next = known.keySet().stream().max(Comparator.naturalOrder()).orElse(-1) + 1;
        for (int index = 0; index < texts.size(); index++) {
            if (!found.containsKey(index)) found.put(index, next++);
        }
        return List.copyOf(found.values());
    }

    /// The most alike first; of equals those that stand where they stood.
    private static List<Likeness> likenesses(Map<Integer, Sketch> known, List<Wording> texts, Set<Integer> settled) {
        var all = new ArrayList<Likeness>();
        known.forEach((identity, sketch) -> IntStream.range(0, settled.contains(identity) ? 0 : texts.size())
                .filter(index -> !settled.contains(index))
                .mapToObj(index -> new Likeness(identity, index, sketch.shareIn(texts.get(index))))
                .filter(alike -> alike.share() >= ENOUGH)
                .forEach(all::add));
        all.sort(Comparator.comparingDouble(Likeness::share).reversed().thenComparingInt(Likeness::distance));
        return all;
    }
}
