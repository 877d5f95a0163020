package org.taizhang.reader.warning.wording;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.WordList;

/// Where words meet: what looks like a slip may begin in one word and end in the next (社会主|义法治国|家). A place whose
/// edge a known word covers is none. Asked only where a rule is about to warn, so it costs next to nothing.
public final class Seams {
    private static final int LONGEST = 8;
    private static final Set<String> KNOWN = Stream.of(
                    "known.txt", "set-phrases.txt", "phrases.txt", "doubled-nouns.txt")
            .flatMap(WordList::lines)
            .map(line -> line.split("\t", -1)[0])
            .filter(word -> word.length() <= LONGEST)
            .collect(Collectors.toUnmodifiableSet());

    private Seams() {}

    /// Whether a known word begins before the place and ends in it, or begins in it and ends behind, and the slip would
    /// take a character of it: its only one inside, or the one that is queried. 矛盾纠纷|调节 keeps its words.
    ///
    /// @param queried the character that is said to be wrong; -1 where none is
    public static boolean covers(String text, int start, int end, int queried) {
        return longest(text, start, Math.min(end, start + 1), queried) > endingAt(text, start)
                || longest(text, end, Math.max(start, end - 1), queried) > startingAt(text, end);
    }

    /// Length of the longest known word across `edge` that reaches no further in than `inner`, or over `queried`.
    private static int longest(String text, int edge, int inner, int queried) {
        int longest = 0;
        for (int from = edge - 1; from >= Math.max(0, edge - LONGEST + 1) && isChinese(text, from); from--) {
            int limit = Math.min(text.length(), from + LONGEST);
            for (int to = edge + 1; to <= limit && isChinese(text, to - 1); to++) {
                boolean takes = (inner > edge ? to == inner : from == inner) || (from <= queried && queried < to);
                if (takes && to - from > longest && KNOWN.contains(text.substring(from, to))) {
                    longest = to - from;
                }
            }
        }
        return longest;
    }

    /// 深入|学会领会: where a word ends right before, one of its length across the edge (入学) is met by chance.
    private static int endingAt(String text, int edge) {
        for (int from = Math.max(0, edge - LONGEST); from < edge - 1; from++) {
            if (KNOWN.contains(text.substring(from, edge))) {
                return edge - from;
            }
        }
        return 0;
    }

    /// Length of the longest known word, of two characters or more, that starts at the place; 0 where none does.
    static int startingAt(String text, int edge) {
        for (int to = Math.min(text.length(), edge + LONGEST); to > edge + 1; to--) {
            if (KNOWN.contains(text.substring(edge, to))) {
                return to - edge;
            }
        }
        return 0;
    }

    private static boolean isChinese(String text, int at) {
        return Characters.isChinese(text.charAt(at));
    }
}
