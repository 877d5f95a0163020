package org.taizhang.review.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taizhang.review.listing.Grams;

/// A sentence of a report in which something that was looked for stands.
///
/// @param start in UTF-16 code units of the text of the version that is shown
record Sentence(int start, int end, String text) {

    private static final String ENDS = "。！？；\n";

    /// The best first: those with most of the words, then in the order of the text.
    ///
    /// @param words folded
    static List<Sentence> best(String text, List<String> words, int most) {
        String folded = Grams.fold(text);
        var found = new ArrayList<Rated>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String sentence = folded.substring(start, end);
            int has = (int) words.stream().filter(sentence::contains).count();
            if (has > 0) found.add(new Rated(trimmed(text, start, end), has));
            start = end;
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Rated::has).reversed())
                .limit(most)
                .map(Rated::sentence)
                .toList();
    }

    private record Rated(Sentence sentence, int has) {}

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) at++;
        return Math.min(at + 1, text.length());
    }

    private static Sentence trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Sentence(from, to, text.substring(from, to));
    }
}
