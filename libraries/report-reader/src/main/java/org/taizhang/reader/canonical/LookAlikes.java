package org.taizhang.reader.canonical;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.WordList;

/// Radicals, strokes and doubles of ideographs, which fonts and old charsets put where a reader sees the ideograph.
final class LookAlikes {
    private static final char FIRST_RADICAL = '\u2e80';
    private static final char LAST_RADICAL = '\u2fdf';
    private static final char FIRST_STROKE = '\u31c0';
    private static final char LAST_STROKE = '\u31ef';
    private static final char FIRST_DOUBLE = '\uf900';
    private static final char LAST_DOUBLE = '\ufaff';
    private static final @Nullable String[] FOLDED = folded();

    private LookAlikes() {}

    static boolean isOne(char c) {
        return (c >= FIRST_RADICAL && c <= LAST_RADICAL)
                || (c >= FIRST_STROKE && c <= LAST_STROKE)
                || (c >= FIRST_DOUBLE && c <= LAST_DOUBLE);
    }

    /// What a reader sees; the character itself where nothing is equivalent.
    static String shown(char c) {
        String folded = c <= LAST_STROKE ? FOLDED[c - FIRST_RADICAL] : null;
        return folded != null ? folded : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }

    private static @Nullable String[] folded() {
        @Nullable String[] folded = new @Nullable String[LAST_STROKE - FIRST_RADICAL + 1];
        WordList.lines("radicals.txt").forEach(pair -> folded[pair.charAt(0) - FIRST_RADICAL] = pair.substring(1));
        return folded;
    }
}
