package org.taizhang.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the passages: from the first run that both texts have, as far as both go on alike, over a few
/// letters that were changed.
final class Alignment {

    /// So many letters may be other ones within a passage.
    private static final int GAP = 24;

    /// A passage has at least so many letters that are no set phrase; reports written independently
    /// share fewer.
    static final int SHORTEST = 30;

    /// Of a run that stands more often in a text, only so many places are tried: else lists of like
    /// lines would cost the square of their length.
    private static final int TRIED = 8;

    private final Letters one;
    private final Letters other;
    private final Grams grams;
    private final SetPhrases phrases;
    private final boolean[] set;
    private final Map<Integer, Integer> last = new HashMap<>();
    private final int[] before;

    Alignment(Letters one, Letters other, SetPhrases phrases) {
        this.one = one;
        this.other = other;
        this.grams = Grams.of(one);
        this.phrases = phrases;
        this.set = setIn(one, grams, phrases);
        Grams others = Grams.of(other);
        before = new int[others.size()];
        for (int at = others.size() - 1; at >= 0; at--) {
            Integer next = last.put(others.at(at), at);
            before[at] = next == null ? -1 : next;
        }
    }

    /// The letters that belong to a set phrase or stand for a quotation.
    private static boolean[] setIn(Letters letters, Grams grams, SetPhrases phrases) {
        boolean[] set = new boolean[letters.size()];
        int until = 0;
        for (int at = 0; at < letters.size(); at++) {
            if (at < grams.size() && phrases.hold(grams.at(at))) until = at + Grams.LENGTH;
            set[at] = at < until || letters.at(at) == Letters.BREAK;
        }
        return set;
    }

    Likeness likeness() {
        var passages = new ArrayList<Passage>();
        for (List<Run> runs : joined(runs())) {
            int alike = runs.stream().mapToInt(this::counted).sum();
            if (alike < SHORTEST) continue;
            Run first = runs.getFirst();
            Run end = runs.getLast();
            passages.add(new Passage(
                    one.start(first.at),
                    one.end(end.at + end.length - 1),
                    other.start(first.otherAt),
                    other.end(end.otherAt + end.length - 1),
                    alike));
        }
        int counted = 0;
        for (boolean phrase : set) if (!phrase) counted++;
        return new Likeness(counted, passages);
    }

    private record Run(int at, int otherAt, int length) {

        boolean isFollowedBy(Run next) {
            int gap = next.at - at - length;
            int otherGap = next.otherAt - otherAt - length;
            return gap <= GAP && otherGap >= 0 && otherGap <= GAP;
        }
    }

    private int counted(Run run) {
        int counted = 0;
        for (int at = run.at; at < run.at + run.length; at++) if (!set[at]) counted++;
        return counted;
    }

    /// What is alike letter by letter, longest first wherever there is a choice.
    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        Run previous = null;
        for (int at = 0; at < grams.size(); at++) {
            if (grams.at(at) == Grams.NONE || phrases.hold(grams.at(at))) continue;
            Run run = longest(at, previous);
            if (run == null) continue;
            runs.add(run);
            previous = run;
            at = run.at + run.length - 1;
        }
        return runs;
    }

    private @Nullable Run longest(int at, @Nullable Run previous) {
        Run longest = null;
        int place = last.getOrDefault(grams.at(at), -1);
        for (int tried = 0; place >= 0 && tried < TRIED; tried++, place = before[place]) {
            var run = new Run(at, place, length(at, place));
            if (run.length < Grams.LENGTH) continue;
            if (previous != null && previous.isFollowedBy(run)) return run;
            if (longest == null || run.length > longest.length) longest = run;
        }
        return longest;
    }

    private int length(int at, int otherAt) {
        int length = 0;
        while (at + length < one.size()
                && otherAt + length < other.size()
                && one.at(at + length) == other.at(otherAt + length)
                && one.at(at + length) != Letters.BREAK) length++;
        return length;
    }

    /// Over what was changed a little. A passage ends with a paragraph, unless it is a heading and the like.
    private List<List<Run>> joined(List<Run> runs) {
        var joined = new ArrayList<List<Run>>();
        for (Run run : runs) {
            for (Run part : paragraphs(run)) {
                List<Run> current = joined.isEmpty() ? List.of() : joined.getLast();
                if (!current.isEmpty() && current.getLast().isFollowedBy(part) && goesOn(current, part))
                    current.add(part);
                else joined.add(new ArrayList<>(List.of(part)));
            }
        }
        return joined;
    }

    private boolean goesOn(List<Run> current, Run next) {
        Run last = current.getLast();
        return one.paragraph(last.at + last.length - 1) == one.paragraph(next.at)
                || current.stream().mapToInt(this::counted).sum() < SHORTEST;
    }

    private List<Run> paragraphs(Run run) {
        var parts = new ArrayList<Run>();
        int from = 0;
        for (int at = 1; at <= run.length; at++) {
            if (at < run.length && one.paragraph(run.at + at) == one.paragraph(run.at + from)) continue;
            parts.add(new Run(run.at + from, run.otherAt + from, at - from));
            from = at;
        }
        return parts;
    }
}
