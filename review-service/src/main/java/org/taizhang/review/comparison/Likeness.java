package org.taizhang.review.comparison;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How much two texts have in common, by pairs of neighbouring characters. Blanks and punctuation do not count.
final class Likeness {

    private static final Pattern NOT_WORDS = Pattern.compile("[\\s\\p{P}\\p{Z}]");
    /// There is no need to count where one is a fraction of the other.
    private static final int FRACTION = 4;

    private final String words;
    private final Map<String, Integer> pairs = new HashMap<>();
    private final int size;

    Likeness(String text) {
        words = NOT_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        size = Math.max(0, words.length() - 1);
        for (int at = 0; at < size; at++) pairs.merge(words.substring(at, at + 2), 1, Integer::sum);
    }

    /// 1 for the same, 0 for nothing in common.
    double to(Likeness other) {
        if (size + other.size == 0) return words.equals(other.words) ? 1 : 0;
        if (Math.min(size, other.size) * FRACTION < Math.max(size, other.size)) return 0;
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet())
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        return 2.0 * common / (size + other.size);
    }
}
