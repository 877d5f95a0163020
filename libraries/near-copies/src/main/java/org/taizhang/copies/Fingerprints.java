package org.taizhang.copies;

import java.util.Arrays;

/// Some fifteenth of the runs of letters of a text, chosen so that two texts that share [#SURE] letters
/// in a row have at least one in common, wherever the run stands: winnowing, Schleimer, Wilkerson and
/// Aiken, SIGMOD 2003.
public final class Fingerprints {

    /// Of so many runs in a row the one with the least number is chosen.
    private static final int WINDOW = 28;

    /// How many letters in a row are found for sure.
    static final int SURE = WINDOW + Grams.LENGTH - 1;

    private Fingerprints() {}

    /// Sorted, each once, set phrases left out.
    public static int[] of(String text, SetPhrases phrases) {
        Grams grams = Grams.of(Letters.of(text));
        int[] chosen = new int[grams.size()];
        int count = 0;
        int least = 0;
        int before = -1;
        for (int at = 0; at < grams.size(); at++) {
            int from = at - WINDOW + 1;
            if (least < from) least = leastOf(grams, from, at);
            else if (!isBefore(grams.at(least), grams.at(at))) least = at;
            boolean isFull = from >= 0 || at == grams.size() - 1;
            if (isFull && least != before && grams.at(least) != Grams.NONE && !phrases.hold(grams.at(least)))
                chosen[count++] = grams.at(least);
            if (isFull) before = least;
        }
        return distinct(chosen, count);
    }

    private static int leastOf(Grams grams, int from, int to) {
        int least = from;
        for (int at = from + 1; at <= to; at++) if (!isBefore(grams.at(least), grams.at(at))) least = at;
        return least;
    }

    /// The order that runs are chosen by; a run with a break in it comes last.
    private static boolean isBefore(int one, int other) {
        return Integer.compareUnsigned(one - 1, other - 1) < 0;
    }

    private static int[] distinct(int[] numbers, int count) {
        int[] sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int at = 0; at < count; at++) if (at == 0 || sorted[at] != sorted[at - 1]) sorted[kept++] = sorted[at];
        return Arrays.copyOf(sorted, kept);
    }
}
