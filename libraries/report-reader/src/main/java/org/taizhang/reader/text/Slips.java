package org.taizhang.reader.text;

import java.util.List;

/// Which four characters begin a phrase that is written wrong. There are some 70,000 such phrases and a
/// report holds hardly one: their trie, too large for the near caches, is walked only where this says so.
final class Slips {
    private static final int SHORTEST = 4;
    private static final int BITS = 19;

    private final long[] begins = new long[1 << (BITS - 6)];

    Slips(List<Word> words) {
        for (Word word : words) {
            if (isOne(word)) {
                int bit = place(word.text().toCharArray(), 0);
                begins[bit >>> 6] |= 1L << bit;
            }
        }
    }

    static boolean isOne(Word word) {
        return word.kind() == WordKind.WRONG && word.text().length() >= SHORTEST;
    }

    /// False where none begins; true also at a few other places.
    boolean mayBegin(char[] text, int at) {
        if (at + SHORTEST > text.length) {
            return false;
        }
        int bit = place(text, at);
        return (begins[bit >>> 6] >>> bit & 1) != 0;
    }

    private static int place(char[] text, int at) {
        int hash = text[at] * 0x9E3779B1;
        hash = (hash ^ text[at + 1]) * 0x85EBCA77;
        hash = (hash ^ text[at + 2]) * 0xC2B2AE3D;
        hash = (hash ^ text[at + 3]) * 0x9E3779B1;
        return hash >>> (Integer.SIZE - BITS);
    }
}
