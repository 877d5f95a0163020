package org.taizhang.reader.indicator;

import org.taizhang.reader.text.Words;

/// Words before a number that say about how much it is.
public final class Approximations {
    private static final Words NOUNS = Words.of("indicators.txt", "no-about");

    private Approximations() {}

    /// Whether the word stands right before the place, and as a word of its own.
    public static boolean standsBefore(String text, String word, int at) {
        if (!text.startsWith(word, at - word.length())) {
            return false;
        }
        for (String noun : NOUNS.all()) {
            if (noun.endsWith(word) && text.startsWith(noun, at - noun.length())) {
                return false;
            }
        }
        return true;
    }
}
