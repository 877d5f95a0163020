package org.taizhang.extract.indicator;

import org.taizhang.extract.text.Characters;
import org.taizhang.extract.text.Span;

/// What a quantity counts: the words after its unit (36项问题清单), else the words before it (发现问题421个).
final class SubjectReader {
    private static final int LONGEST_AFTER = 12;
    private static final int LONGEST_UNIT = 4;
    private static final int LONGEST_BEFORE = 16;
    private static final Affixes VERBS = Affixes.of("verbs.txt");
    private static final Affixes STATES = Affixes.of("states.txt");

    private final String text;

    SubjectReader(String text) {
        this.text = text;
    }

    Span subject(Quantity quantity) {
        Span after = after(quantity.end());
        boolean measured = quantity.unit().equals("%")
                || quantity.unit().endsWith("百分点")
                || quantity.unit().equals("倍");
        if (after.length() > 1 && (!measured || after.length() > 2)) {
            return after;
        }
        Span before = before(beforeOtherNumber(quantity.start()));
        return before.length() > 0 ? before : after;
    }

    /// 问题4个方面17个: what stands between two numbers is the unit of the first, and both count the same.
    private int beforeOtherNumber(int start) {
        int at = start;
        while (at > 0 && start - at <= LONGEST_UNIT && Characters.isChinese(text.charAt(at - 1))) {
            at--;
        }
        if (at == start || at == 0 || start - at > LONGEST_UNIT || !Characters.isDigit(text.charAt(at - 1))) {
            return start;
        }
        while (at > 0 && (Characters.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
            at--;
        }
        return at;
    }

    private Span after(int from) {
        int start = from;
        if (start < text.length() && text.charAt(start) == '的') {
            start++;
        }
        start = skipVerb(start);
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_AFTER
                && isOfPhrase(text.charAt(end))
                && (end == start || !startsState(end))) {
            end++;
        }
        while (end > start && "和与及的等在共、".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean startsState(int at) {
        return STATES.endFrom(text, at) > at;
    }

    private int skipVerb(int at) {
        return VERBS.endFrom(text, at);
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
            if (past > at && past < end - 1) {
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
        for (int start = STATES.startTo(text, end); start < end; start = STATES.startTo(text, end)) {
            end = start;
        }
        return end;
    }

    private boolean isQuoted(int at, int end) {
        char c = text.charAt(at);
        boolean closes = (c == '”' || c == '》') && at == end - 1;
        boolean opens = (c == '“' || c == '《') && end - at > 2;
        return closes || opens;
    }

    private static boolean isOfPhrase(char c) {
        return Characters.isChinese(c) || Characters.isLetter(c);
    }
}
