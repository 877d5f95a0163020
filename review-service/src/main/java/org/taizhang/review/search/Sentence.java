package org.taizhang.review.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.taizhang.review.listing.Grams;

/// A sentence of a report in which something that was looked for stands.
///
/// @param start in UTF-16 code units of the text of the version that is shown
/// @param text without the line breaks in it
record Sentence(int start, int end, String text) {

    private static final String ENDS = "。！？；\n";

    /// The best first: those with most of the words, then in the order of the text. A line ends a sentence, but where a
    /// word goes on in the next line.
    ///
    /// @param words folded
    static List<Sentence> best(String text, List<String> words, int most) {
        var found = new ArrayList<Rated>();
        for (Span span : spans(text, words)) {
            Sentence sentence = trimmed(text, span);
            String folded = Grams.fold(sentence.text());
            int has = (int) words.stream().filter(folded::contains).count();
            found.add(new Rated(sentence, has));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Rated::has).reversed())
                .limit(most)
                .map(Rated::sentence)
                .toList();
    }

    private record Rated(Sentence sentence, int has) {}

    private record Span(int start, int end) {

        boolean touches(Span other) {
            return other.start < end;
        }

        Span with(Span other) {
            return new Span(start, Math.max(end, other.end));
        }
    }

    /// Around each place of a word, in the order of the text; those that overlap are one.
    private static List<Span> spans(String text, List<String> words) {
        String folded = Grams.fold(Grams.unbroken(text));
        int[] places = places(text);
        var around = new ArrayList<Span>();
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                int last = at + word.length() - 1;
                around.add(around(text, places[at], places[last]));
            }
        }
        around.sort(Comparator.comparingInt(Span::start));
        var spans = new ArrayList<Span>();
        for (Span span : around) {
            if (!spans.isEmpty() && spans.getLast().touches(span))
                spans.add(spans.removeLast().with(span));
            else spans.add(span);
        }
        return spans;
    }

    /// Of each character that is no line break, where it stands.
    private static int[] places(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) != '\n')
                .toArray();
    }

    private static Span around(String text, int first, int last) {
        int start = first;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) start--;
        int end = last;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) end++;
        return new Span(start, Math.min(end + 1, text.length()));
    }

    private static Sentence trimmed(String text, Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Sentence(from, to, Grams.unbroken(text.substring(from, to)));
    }
}
