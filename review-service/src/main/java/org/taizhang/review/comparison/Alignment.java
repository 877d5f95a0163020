package org.taizhang.review.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Which sentence of one list is which of another: equal ones first, then those that are alike, in the order of both.
final class Alignment {

    /// @param before place in the list before, or [#NONE]
    /// @param after place in the list after, or [#NONE]
    record Pair(int before, int after) {}

    static final int NONE = -1;

    /// Where more than so many pairs would have to be compared, nothing is taken for alike.
    static final int AT_MOST = 40_000;

    private static final double ALIKE_ENOUGH = 0.35;

    private final List<String> before;
    private final List<String> after;
    private final Map<String, Likeness> known = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Pair> of(List<String> before, List<String> after) {
        var alignment = new Alignment(before, after);
        alignment.align(new Range(0, before.size(), 0, after.size()));
        return alignment.pairs;
    }

    /// What is still to be paired, from (included) to (not included).
    private record Range(int fromBefore, int toBefore, int fromAfter, int toAfter) {

        boolean isOneSided() {
            return fromBefore == toBefore || fromAfter == toAfter;
        }

        int befores() {
            return toBefore - fromBefore;
        }

        int afters() {
            return toAfter - fromAfter;
        }
    }

    private void align(Range range) {
        int b = range.fromBefore();
        int a = range.fromAfter();
        while (b < range.toBefore() && a < range.toAfter() && isSame(b, a)) pairs.add(new Pair(b++, a++));
        int endB = range.toBefore();
        int endA = range.toAfter();
        while (b < endB && a < endA && isSame(endB - 1, endA - 1)) {
            endB--;
            endA--;
        }
        between(new Range(b, endB, a, endA));
        for (int n = 0; endB + n < range.toBefore(); n++) pairs.add(new Pair(endB + n, endA + n));
    }

    private void between(Range range) {
        List<Pair> anchors = range.isOneSided() ? List.of() : anchors(range);
        if (anchors.isEmpty()) {
            pairAlike(range);
            return;
        }
        int b = range.fromBefore();
        int a = range.fromAfter();
        for (Pair anchor : anchors) {
            align(new Range(b, anchor.before(), a, anchor.after()));
            pairs.add(anchor);
            b = anchor.before() + 1;
            a = anchor.after() + 1;
        }
        align(new Range(b, range.toBefore(), a, range.toAfter()));
    }

    private boolean isSame(int b, int a) {
        return before.get(b).equals(after.get(a));
    }

    /// What stands once on each side, as far as its order is the same on both: the patience of patience diff.
    private List<Pair> anchors(Range range) {
        Map<String, Integer> there = once(after, range.fromAfter(), range.toAfter());
        var common = new ArrayList<Pair>();
        once(before, range.fromBefore(), range.toBefore()).forEach((text, place) -> {
            int other = there.getOrDefault(text, NONE);
            if (place != NONE && other != NONE) common.add(new Pair(place, other));
        });
        return rising(common, Pair::after);
    }

    private static Map<String, Integer> once(List<String> texts, int from, int to) {
        var places = new LinkedHashMap<String, Integer>();
        for (int at = from; at < to; at++) places.merge(texts.get(at), at, (first, second) -> NONE);
        return places;
    }

    /// The longest run of them whose values rise.
    private static List<Pair> rising(List<Pair> all, ToIntFunction<Pair> value) {
        var ends = new ArrayList<Integer>();
        int[] previous = new int[all.size()];
        for (int index = 0; index < all.size(); index++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (value.applyAsInt(all.get(ends.get(middle))) < value.applyAsInt(all.get(index))) low = middle + 1;
                else high = middle;
            }
            previous[index] = low > 0 ? ends.get(low - 1) : NONE;
            if (low == ends.size()) ends.add(index);
            else ends.set(low, index);
        }
        var run = new ArrayList<Pair>();
        for (int index = ends.isEmpty() ? NONE : ends.getLast(); index != NONE; index = previous[index])
            run.add(all.get(index));
        return run.reversed();
    }

    /// Between two anchors nothing is equal in order: the pairing whose likenesses add up to most.
    private void pairAlike(Range range) {
        if (range.isOneSided() || (long) range.befores() * range.afters() > AT_MOST) {
            leaveApart(range);
            return;
        }
        double[][] best = new double[range.befores() + 1][range.afters() + 1];
        boolean[][] taken = new boolean[range.befores()][range.afters()];
        for (int i = range.befores() - 1; i >= 0; i--) {
            for (int j = range.afters() - 1; j >= 0; j--) {
                double skip = Math.max(best[i + 1][j], best[i][j + 1]);
                double alike = alike(range.fromBefore() + i, range.fromAfter() + j);
                double pair = alike >= ALIKE_ENOUGH ? alike + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(skip, pair);
                taken[i][j] = pair > skip;
            }
        }
        follow(range, best, taken);
    }

    private void follow(Range range, double[][] best, boolean[][] taken) {
        int i = 0;
        int j = 0;
        while (i < range.befores() && j < range.afters()) {
            int b = range.fromBefore() + i;
            int a = range.fromAfter() + j;
            boolean paired = taken[i][j];
            boolean alone = !paired && best[i + 1][j] >= best[i][j + 1];
            pairs.add(new Pair(paired || alone ? b : NONE, alone ? NONE : a));
            if (paired || alone) i++;
            if (!alone) j++;
        }
        leaveApart(new Range(range.fromBefore() + i, range.toBefore(), range.fromAfter() + j, range.toAfter()));
    }

    private void leaveApart(Range range) {
        for (int b = range.fromBefore(); b < range.toBefore(); b++) pairs.add(new Pair(b, NONE));
        for (int a = range.fromAfter(); a < range.toAfter(); a++) pairs.add(new Pair(NONE, a));
    }

    private double alike(int b, int a) {
        return of(before.get(b)).to(of(after.get(a)));
    }

    private Likeness of(String text) {
        return known.computeIfAbsent(text, Likeness::new);
    }
}
