package org.taizhang.format.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the automatic numbers of one document, in the order of its paragraphs.
///
/// Paragraphs of different list instances that share one list definition share its counters; an instance with a start
/// value of its own sets the counter when it first appears.
final class ListNumbers {
    private static final int UNUSED = Integer.MIN_VALUE;

    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Long> started = new HashSet<>();

    /// The number of the next paragraph at this level with its marks, empty for a bullet or an unknown level.
    ///
    /// @param definition what counters are shared by
    /// @param instance what a start value of its own belongs to
    String next(int definition, int instance, @Nullable ListLevel[] levels, int at, @Nullable Integer ownStart) {
        ListLevel level = levels[at];
        if (level == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(definition, _ -> unused());
        boolean first = started.add((long) instance * ListLevel.COUNT + at);
        if (first && ownStart != null) {
            counter[at] = ownStart;
        } else {
            counter[at] = counter[at] == UNUSED ? level.start() : counter[at] + 1;
        }
        for (int below = at + 1; below < ListLevel.COUNT; below++) {
            ListLevel lower = levels[below];
            if (lower == null || lower.restartsAfter(at)) {
                counter[below] = UNUSED;
            }
        }
        return level.format().equals(ListLevel.BULLET) ? "" : fill(level, levels, counter);
    }

    /// Lets a definition that is still unused go on from where another has come to.
    void goOn(int definition, int from) {
        int[] counter = counters.get(from);
        if (counter != null) {
            counters.putIfAbsent(definition, counter.clone());
        }
    }

    private static String fill(ListLevel level, @Nullable ListLevel[] levels, int[] counter) {
        var out = new StringBuilder();
        for (char c : level.template().toCharArray()) {
            if (c >= ListLevel.COUNT) {
                out.append(c);
                continue;
            }
            ListLevel named = levels[c];
            if (named != null) {
                int number = counter[c] == UNUSED ? named.start() : counter[c];
                out.append(Numerals.of(level.legal() ? ListLevel.DECIMAL : named.format(), number));
            }
        }
        return out.toString();
    }

    private static int[] unused() {
        int[] counter = new int[ListLevel.COUNT];
        Arrays.fill(counter, UNUSED);
        return counter;
    }
}
