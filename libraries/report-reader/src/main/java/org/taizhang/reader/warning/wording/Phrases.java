package org.taizhang.reader.warning.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.reader.text.Word;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;

/// Makes from each standing phrase what it looks like when one character is dropped, and from each set phrase what it
/// looks like when one is written for another. So slips are found by the same pass that finds all words.
///
/// A phrase of five characters or more loses any but its first and last; a phrase that the list marks with the
/// characters that may follow its beginning (主体责 → 任) also loses its last.
public final class Phrases {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_SET = 4;
    /// 步道的建设 is no slip of 道德建设: with one of these inside, words meet too easily to be a phrase.
    private static final String PARTICLES = "的了在是";

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

    /// Each set phrase with one character replaced: 警钟长呜, 工作机智.
    public static List<Word> miswritten() {
        Confusables confusables = Confusables.standard();
        // Whether the last character of a phrase with a note is wrong or lacks is for the note to say: 统战工做法.
        List<String> phrases = Stream.concat(WordList.lines("set-phrases.txt"), WordList.lines("phrases.txt"))
                .filter(line -> line.indexOf('\t') < 0)
                .distinct()
                .toList();
        Set<String> right = WordList.lines("not-miswritten.txt").collect(Collectors.toSet());
        right.addAll(phrases);
        List<String> parts =
                right.stream().filter(word -> word.length() < SHORTEST_SET).toList();
        Set<String> made = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (String phrase : phrases) {
            for (int i = 0; phrase.length() >= SHORTEST_SET && i < phrase.length(); i++) {
                for (char other : confusables.of(phrase.charAt(i))) {
                    String variant = phrase.substring(0, i) + other + phrase.substring(i + 1);
                    boolean isRight = right.contains(variant)
                            || (PARTICLES.indexOf(other) >= 0 && phrase.length() == SHORTEST_SET)
                            || parts.stream().anyMatch(part -> variant.contains(part) && !phrase.contains(part));
                    if (!isRight && made.add(variant)) {
                        words.add(new Word(variant, WordKind.WRONG, phrase, 1, ""));
                    }
                }
            }
        }
        return words;
    }

    private static boolean isRight(String variant, Set<String> whole, Set<String> other) {
        return whole.stream().anyMatch(right -> right.contains(variant))
                || other.stream().anyMatch(right -> right.contains(variant) || variant.contains(right));
    }
}
