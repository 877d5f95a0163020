package org.taizhang.copies;

import java.util.List;

/// What one text has in common with another.
///
/// @param counted how many letters of the one text are compared: all but quotations and set phrases
/// @param passages in the order of the one text; they do not overlap there
public record Likeness(int counted, List<Passage> passages) {

    public Likeness {
        passages = List.copyOf(passages);
    }

    /// Compares word for word, in time that grows with the length of both texts and no faster.
    public static Likeness of(String text, String other, SetPhrases phrases) {
        return new Alignment(Letters.of(text), Letters.of(other), phrases).likeness();
    }

    /// The letters that stand in the other text as well.
    public int alike() {
        return passages.stream().mapToInt(Passage::alike).sum();
    }

    /// Which part of the one text stands in the other, from 0 to 1.
    public double share() {
        return counted == 0 ? 0 : Math.min(1, (double) alike() / counted);
    }

    /// The letters of the longest passage.
    public int longest() {
        return passages.stream().mapToInt(Passage::alike).max().orElse(0);
    }
}
