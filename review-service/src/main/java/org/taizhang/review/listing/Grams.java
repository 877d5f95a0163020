package org.taizhang.review.listing;

import java.util.stream.IntStream;

/// Letters and pairs of neighbouring letters, each exact in one number: a pair is its two UTF-16 units. Chinese has no
/// blanks between words, so a word of any length is found by what stands beside what.
public final class Grams {

    /// A word of up to so many letters is one gram, which proves that it stands in the text.
    public static final int PROVEN = 2;

    private Grams() {}

    /// Each once, in no particular order. A line break parts no neighbours: in a file of fixed width it stands within
    /// words.
    public static int[] of(String text) {
        String folded = fold(unbroken(text));
        return IntStream.range(0, folded.length())
                .filter(at -> isWord(folded.charAt(at)))
                .flatMap(at -> at + 1 < folded.length() && isWord(folded.charAt(at + 1))
                        ? IntStream.of(folded.charAt(at), folded.charAt(at) << 16 | folded.charAt(at + 1))
                        : IntStream.of(folded.charAt(at)))
                .distinct()
                .toArray();
    }

    /// A text as it is searched.
    public static String unbroken(String text) {
        return text.replace("\n", "");
    }

    /// Those of a word that the database's function `grams_of` finds, too, in any line that has the word: it goes by
    /// code points, and folds nothing beyond ASCII.
    public static int[] indexed(String word) {
        return IntStream.of(of(word))
                .filter(gram -> isCertain((char) gram) && isCertain((char) (gram >>> 16)))
                .toArray();
    }

    private static boolean isCertain(char c) {
        return c < 128 || (!Character.isSurrogate(c) && Character.toLowerCase(c) == Character.toUpperCase(c));
    }

    /// Small letters for great ones of ASCII: what the database does in the collation C, and no text gets longer by it.
    public static String fold(String text) {
        var folded = new StringBuilder(text);
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (c >= 'A' && c <= 'Z') folded.setCharAt(at, (char) (c + 'a' - 'A'));
        }
        return folded.toString();
    }

    public static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
