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
        List<String> lines = WordList.lines("phrases.txt").toList();
        Set<String> right = new HashSet<>(WordList.lines("not-shortened.txt").toList());
        lines.forEach(line -> right.add(line.split("\t")[0]));
        Set<String> made = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            String phrase = parts[0];
            for (int i = 1; phrase.length() >= SHORTEST && i < phrase.length() - 1; i++) {
                String variant = phrase.substring(0, i) + phrase.substring(i + 1);
                if (right.stream().noneMatch(r -> r.contains(variant) || variant.contains(r) && !isPhrase(r, lines))
                        && made.add(variant)) {
                    words.add(new Word(variant, WordKind.SHORTENED, phrase, 1, ""));
                }
            }
            if (parts.length > 1 && made.add(phrase.substring(0, phrase.length() - 1))) {
                words.add(new Word(phrase.substring(0, phrase.length() - 1), WordKind.SHORTENED, phrase, 1, parts[1]));
            }
        }
        return words;
    }

    private static boolean isPhrase(String word, List<String> lines) {
        return lines.stream().anyMatch(line -> line.split("\t")[0].equals(word));
    }
}
