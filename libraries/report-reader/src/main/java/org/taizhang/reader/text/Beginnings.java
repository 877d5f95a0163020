package org.taizhang.reader.text;

import java.util.List;

/// Tells from a few small tables whether a word may begin at a place, so that a trie is walked only from
/// there: where three characters stand that begin a word, or two that are one. That is faster than an
/// automaton (Aho and Corasick) over the same words, whose every step is a branch that no processor can
/// foresee; a walk is bounded by the longest word.
final class Beginnings {
    private static final int PAIR_BITS = 18;
    private static final int SHORT_BITS = 16;
    private static final int TRIPLE_BITS = 20;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int mostCode;
    /// Two characters with which any word begins: where these are none, what the next tables say is chance.
    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];
    /// Two characters with which a word of no more than two begins.
    private final long[] shorts = new long[1 << (SHORT_BITS - 6)];
    /// Three characters with which a longer word begins.
    private final long[] triples = new long[1 << (TRIPLE_BITS - 6)];

    Beginnings(List<Word> words) {
        words.forEach(word -> word.text().chars().forEach(this::giveCode));
        words.forEach(word -> note(word.text()));
    }

    private void giveCode(int c) {
        if (codes[c] == 0) {
            codes[c] = (char) ++mostCode;
        }
    }

    private void note(String word) {
        int first = codes[word.charAt(0)];
        if (word.length() == 1) {
            // After a word of one character anything may stand, also a character that is in no word.
            for (int second = 0; second <= mostCode; second++) {
                note(shorts, pair(first, second, SHORT_BITS));
                note(pairs, pair(first, second, PAIR_BITS));
            }
            return;
        }
        int second = codes[word.charAt(1)];
        note(pairs, pair(first, second, PAIR_BITS));
        if (word.length() == 2) {
            note(shorts, pair(first, second, SHORT_BITS));
        } else {
            note(triples, triple(first, second, codes[word.charAt(2)]));
        }
    }

    private static void note(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static int pair(int first, int second, int bits) {
        return ((first * 0x9E3779B1) ^ (second * 0x85EBCA77)) >>> (32 - bits);
    }

    private static int triple(int first, int second, int third) {
        return ((first * 0x9E3779B1) ^ (second * 0x85EBCA77) ^ (third * 0xC2B2AE3D)) >>> (32 - TRIPLE_BITS);
    }

    /// The code of a character; 0 for all that are in no word.
    int code(char c) {
        return codes[c];
    }

    /// False where no word begins with the characters of these codes; true also for a few others, so that
    /// the tables are small.
    ///
    /// @param second 0 behind the end of the text, as is `third`
    boolean mayBegin(int first, int second, int third) {
        int pair = pair(first, second, PAIR_BITS);
        int brief = pair >>> (PAIR_BITS - SHORT_BITS);
        int triple = triple(first, second, third);
        long three = (shorts[brief >>> 6] >>> brief) | (triples[triple >>> 6] >>> triple);
        return ((pairs[pair >>> 6] >>> pair) & three & 1) != 0;
    }
}
