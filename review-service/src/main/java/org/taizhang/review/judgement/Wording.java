package org.taizhang.review.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text by its words alone. Readers differ in blanks, widths and marks, and so do versions; a passage is found all
/// the same. One of nothing but marks is compared as it is written.
final class Wording {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';
    /// Twice what is kept around a passage, for marks and blanks among it.
    private static final int WINDOW = 48;
    /// Of a word that stands everywhere no more are weighed.
    private static final int AT_MOST = 2000;

    private final String text;
    private final String words;
    /// Place in the text of each character of the words.
    private final int[] places;

    private Wording(String text, String words, int[] places) {
        this.text = text;
        this.words = words;
        this.places = places;
    }

    static Wording of(String text) {
        var words = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char c = halfWidth(text.charAt(at));
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) continue;
            places[words.length()] = at;
            words.append(Character.toLowerCase(c));
        }
        return new Wording(text, words.toString(), Arrays.copyOf(places, words.length()));
    }

    /// What two passages must share to say the same.
    static String key(String passage) {
        String words = of(passage).words;
        return words.isEmpty() ? passage : words;
    }

    /// Where the passage stands: as it is written, or else by its words.
    List<Place> all(String passage) {
        List<Place> written = places(text, passage);
        if (!written.isEmpty()) return written;
        String wanted = of(passage).words;
        return wanted.isEmpty()
                ? List.of()
                : places(words, wanted).stream().map(this::inText).toList();
    }

    private static List<Place> places(String in, String wanted) {
        var found = new ArrayList<Place>();
        for (int at = in.indexOf(wanted); at >= 0 && found.size() < AT_MOST; at = in.indexOf(wanted, at + 1)) {
            found.add(new Place(at, at + wanted.length()));
        }
        return found;
    }

    private Place inText(Place ofWords) {
        return new Place(places[ofWords.start()], places[ofWords.end() - 1] + 1);
    }

    /// How many characters of the words before a place are those that end this passage.
    int sameBefore(int at, String passage) {
        String here = of(text.substring(Math.max(0, at - WINDOW), at)).words;
        String there = of(passage).words;
        int same = 0;
        while (same < Math.min(here.length(), there.length())
                && here.charAt(here.length() - 1 - same) == there.charAt(there.length() - 1 - same)) same++;
        return same;
    }

    /// How many characters of the words behind a place are those that begin this passage.
    int sameAfter(int at, String passage) {
        String here = of(text.substring(at, Math.min(text.length(), at + WINDOW))).words;
        String there = of(passage).words;
        int same = 0;
        while (same < Math.min(here.length(), there.length()) && here.charAt(same) == there.charAt(same)) same++;
        return same;
    }

    String at(Place place) {
        return text.substring(place.start(), place.end());
    }

    boolean holds(Place place) {
        return place.start() >= 0 && place.start() <= place.end() && place.end() <= text.length();
    }

    private static char halfWidth(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }
}
