package org.taizhang.extract.indicator;

import java.util.List;
import org.taizhang.extract.text.Characters;
import org.taizhang.extract.text.Span;
import org.taizhang.extract.text.WordList;

/// What a quantity counts: the words after its unit (36项问题清单), else the words before it (发现问题421个).
final class SubjectReader {
    private static final int LONGEST_AFTER = 12;
    private static final int LONGEST_BEFORE = 16;
    private static final List<String> VERBS = longestFirst("verbs.txt");
    private static final List<String> STATES = longestFirst("states.txt");

    private final String text;

    SubjectReader(String text) {
        this.text = text;
    }

    private static List<String> longestFirst(String name) {
        return WordList.lines(name)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    Span subject(Quantity quantity) {
        Span after = after(quantity.end());
        boolean measured = quantity.unit().equals("%") || quantity.unit().endsWith("百分点") || quantity.unit().equals("倍");
        if (after.length() > 1 && (!measured || after.length() > 2)) {
            return after;
        }
        Span before = before(quantity.start());
        return before.length() > 0 ? before : after;
    }

    private Span after(int from) {
        int start = from;
        if (start < text.length() && text.charAt(start) == '的') {
            start++;
        }
        start = skipVerb(start);
        int end = start;
        while (end < text.length() && end - start < LONGEST_AFTER && isOfPhrase(text.charAt(end)) && (end == start || !startsState(end))) {
            end++;
        }
        while (end > start && "和与及的等在共、".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean startsState(int at) {
        for (String state : STATES) {
            if (text.startsWith(state, at)) {
                return true;
            }
        }
        return false;
    }

    private int skipVerb(int at) {
        for (String verb : VERBS) {
            if (text.startsWith(verb, at)) {
                return at + verb.length();
            }
        }
        return at;
    }

    private Span before(int to) {
        int end = withoutState(to);
        int floor = Math.max(0, end - LONGEST_BEFORE);
        int start = end;
        while (start > floor && (isOfPhrase(text.charAt(start - 1)) || isQuoted(start - 1, end))) {
            start--;
        }
        for (int at = start; at < end; at++) {
            int past = skipVerb(at);
            if (past > at && past < end) {
                start = past;
                at = past - 1;
            }
        }
        if (end - start == LONGEST_BEFORE) {
            start = end - LONGEST_BEFORE / 2;
        }
        while (start < end && "了的对向为与被把由并各在等".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return new Span(start, end);
    }

    /// Words between what is counted and its number: 保持在, 达到, 累计, 各.
    private int withoutState(int to) {
        int end = to;
        boolean again = true;
        while (again) {
            again = false;
            for (String state : STATES) {
                if (end - state.length() > 0 && text.startsWith(state, end - state.length())) {
                    end -= state.length();
                    again = true;
                    break;
                }
            }
        }
        return end;
    }

    private boolean isQuoted(int at, int end) {
        char c = text.charAt(at);
        return (c == '”' || c == '》') && at == end - 1 || (c == '“' || c == '《') && end - at > 2;
    }

    private static boolean isOfPhrase(char c) {
        return Characters.isChinese(c) || Characters.isLetter(c);
    }
}
