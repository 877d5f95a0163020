package org.taizhang.reader.indicator;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.CharacterSet;
import org.taizhang.reader.text.WordList;

/// A list of words that can stand before or after a place, found by the one character that touches it.
final class Affixes {
    private static final String[] NONE = {};

    /// Most characters touch no word: the lists are too large for the near caches.
    private final CharacterSet firsts = new CharacterSet();
    private final CharacterSet lasts = new CharacterSet();
    private final String[][] byFirst = new String[Character.MAX_VALUE + 1][];
    private final String[][] byLast = new String[Character.MAX_VALUE + 1][];

    private Affixes() {}

    static Affixes of(String list) {
        var affixes = new Affixes();
        List<String> words = WordList.lines(list)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (String word : words) {
            affixes.firsts.add(word.charAt(0));
            affixes.lasts.add(word.charAt(word.length() - 1));
            add(affixes.byFirst, word.charAt(0), word);
            add(affixes.byLast, word.charAt(word.length() - 1), word);
        }
        return affixes;
    }

    private static void add(String[][] index, char key, String word) {
        List<String> words = new ArrayList<>(List.of(index[key] == null ? NONE : index[key]));
        words.add(word);
        index[key] = words.toArray(NONE);
    }

    /// Past the longest word that starts at `at`; `at` where there is none.
    int endFrom(String text, int at) {
        if (at < text.length() && firsts.has(text.charAt(at))) {
            for (String word : byFirst[text.charAt(at)]) {
                if (text.startsWith(word, at)) {
                    return at + word.length();
                }
            }
        }
        return at;
    }

    /// Where the longest word that ends at `end` starts; `end` where there is none.
    int startTo(String text, int end) {
        if (end > 0 && lasts.has(text.charAt(end - 1))) {
            for (String word : byLast[text.charAt(end - 1)]) {
                if (end > word.length() && text.startsWith(word, end - word.length())) {
                    return end - word.length();
                }
            }
        }
        return end;
    }
}
