package org.taizhang.reader.correction;

import java.util.ArrayList;
import java.util.List;

/// Enough of a report's text to know it again in another reading: quotations taken evenly from all of it.
///
/// @param length of the text, in words without marks
public record Sketch(int length, List<String> quotes) {
    private static final int QUOTES = 24;
    private static final int QUOTE = 10;
    /// A text of twice the length holds another report besides.
    private static final double GROWN_AT_MOST = 1.8;

    public Sketch {
        quotes = List.copyOf(quotes);
    }

    public static Sketch of(Wording wording) {
        String words = wording.words();
        List<String> quotes = new ArrayList<>();
        int last = words.length() - QUOTE;
        if (last <= 0) {
            if (!words.isEmpty()) quotes.add(words);
        } else {
            for (int i = 0; i < QUOTES; i++) {
                int at = (int) ((long) last * i / (QUOTES - 1));
                quotes.add(words.substring(at, at + QUOTE));
            }
        }
        return new Sketch(words.length(), quotes);
    }

    /// The share of the quotations that another text holds; 0 if it is much longer or shorter.
    double shareIn(Wording other) {
        int longer = Math.max(length, other.words().length());
        int shorter = Math.min(length, other.words().length());
        if (quotes.isEmpty() || longer > shorter * GROWN_AT_MOST) return 0;
        long held = quotes.stream().filter(other.words()::contains).count();
        return (double) held / quotes.size();
    }
}
