package org.taizhang.reader.correction;

import java.util.Arrays;
import java.util.Optional;
import org.taizhang.reader.text.Span;

/// A text by its words alone. Readers differ in blanks, widths and marks, and a passage must be found again all the
/// same; so passages are compared without them. A passage of nothing but marks is compared as it is written.
public final class Wording {
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private final String text;
    private final String words;
    /// Place in the text of each character of the words.
    private final int[] places;

    private Wording(String text, String words, int[] places) {
        this.text = text;
        this.words = words;
        this.places = places;
    }

    public static Wording of(String text) {
        var words = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char c = halfWidth(text.charAt(at));
            if (isMark(c)) continue;
            places[words.length()] = at;
            words.append(Character.toLowerCase(c));
        }
        return new Wording(text, words.toString(), Arrays.copyOf(places, words.length()));
    }

    /// What two passages must share to say the same.
    public static String key(String passage) {
        String words = of(passage).words;
        return words.isEmpty() ? passage : words;
    }

    public String words() {
        return words;
    }

    /// Where the passage stands for the n-th time, from 0.
    Optional<Span> find(String passage, int occurrence) {
        String wanted = of(passage).words;
        if (wanted.isEmpty()) return nth(text, passage, occurrence).map(at -> new Span(at, at + passage.length()));
        return nth(words, wanted, occurrence)
                .map(at -> placed(at, wanted.length()))
                .map(found -> widened(found, passage));
    }

    /// How often the passage stands before this place of the text.
    int occurrencesBefore(String passage, int place) {
        String wanted = of(passage).words;
        boolean marks = wanted.isEmpty();
        String in = marks ? text : words;
        String what = marks ? passage : wanted;
        int before = 0;
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + 1)) {
            Span found = marks ? new Span(at, at + what.length()) : widened(placed(at, wanted.length()), passage);
            if (found.start() >= place) break;
            before++;
        }
        return before;
    }

    private Span placed(int at, int length) {
        return new Span(places[at], places[at + length - 1] + 1);
    }

    /// With the marks that the passage begins and ends with, where the text has them in the same place.
    private Span widened(Span found, String passage) {
        int lead = 0;
        while (isMark(halfWidth(passage.charAt(lead)))) lead++;
        int trail = 0;
        while (isMark(halfWidth(passage.charAt(passage.length() - 1 - trail)))) trail++;
        boolean leads = lead > 0 && text.startsWith(passage.substring(0, lead), found.start() - lead);
        boolean trails = trail > 0 && text.startsWith(passage.substring(passage.length() - trail), found.end());
        return new Span(leads ? found.start() - lead : found.start(), trails ? found.end() + trail : found.end());
    }

    private static Optional<Integer> nth(String in, String wanted, int occurrence) {
        int at = in.indexOf(wanted);
        for (int i = 0; i < occurrence && at >= 0; i++) at = in.indexOf(wanted, at + 1);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static char halfWidth(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
