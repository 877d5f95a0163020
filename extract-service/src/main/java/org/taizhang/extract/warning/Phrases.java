package org.taizhang.extract.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.extract.text.Word;
import org.taizhang.extract.text.WordKind;
import org.taizhang.extract.text.WordList;

/// Makes from each standing phrase what it looks like when one character is dropped.
///
/// A phrase of five characters or more loses any but its first and last; a phrase that the list marks with the
/// characters that may follow its beginning (主体责 → 任) also loses its last.
public final class Phrases {
    private static final int SHORTEST = 5;

    private Phrases() {}

    public static List<Word> shortened() {
        List<String[]> phrases =
                WordList.lines("phrases.txt").map(line -> line.split("\t", -1)).toList();
        Set<String> whole = new HashSet<>();
        phrases.forEach(parts -> whole.add(parts[0]));
        Set<String> other = new HashSet<>(WordList.lines("not-shortened.txt").toList());
        Set<String> made = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (String[] parts : phrases) {
            String phrase = parts[0];
            for (int i = 1; phrase.length() >= SHORTEST && i < phrase.length() - 1; i++) {
                String variant = phrase.substring(0, i) + phrase.substring(i + 1);
                if (!isRight(variant, whole, other) && made.add(variant)) {
                    words.add(new Word(variant, WordKind.SHORTENED, phrase, 1, ""));
                }
            }
            String beginning = phrase.substring(0, phrase.length() - 1);
            if (parts.length > 1 && made.add(beginning)) {
                words.add(new Word(beginning, WordKind.SHORTENED, phrase, 1, parts[1]));
            }
        }
        return words;
    }

    private static boolean isRight(String variant, Set<String> whole, Set<String> other) {
        return whole.stream().anyMatch(right -> right.contains(variant))
                || other.stream().anyMatch(right -> right.contains(variant) || variant.contains(right));
    }
}
