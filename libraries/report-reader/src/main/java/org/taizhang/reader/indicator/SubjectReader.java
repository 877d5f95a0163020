package org.taizhang.reader.indicator;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// What a quantity counts: the words after its unit (36项问题清单), else the words before it (发现问题418个).
final class SubjectReader {
    private static final int LONGEST_AFTER = 16;
    private static final int LONGEST_UNIT = 4;
    private static final int LONGEST_BEFORE = 30;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_CODE = 5;
    private static final Words CHANGES = Words.of("indicators.txt", "changes");
    private static final Words PREDICATES = Words.of("indicators.txt", "predicates");
    private static final int YEAR_DIGITS = 4;
    private static final int READABLE = 16;
    private static final String LEAST_LEFT = "了的对向为与被把由并各在等和及有再又均";
    private static final String LEAST_RIGHT = "和与及的等在共、由从是有仅比较为已";
    /// Where a long clause can be cut so that no word is.
    private static final String JOINTS = "的和与及各对向为在到讲来赴将由被让使入";
    private static final Affixes VERBS = Affixes.of("verbs.txt");
    private static final Affixes STATES = Affixes.of("states.txt");
    private static final Affixes NOUNS = Affixes.of("nouns.txt");
    private static final Affixes LEADS = Affixes.of("leads.txt");

    private final String text;
    private final Classifiers classifiers;

    SubjectReader(String text, Classifiers classifiers) {
        this.text = text;
        this.classifiers = classifiers;
    }

    /// @param floor where the quantity before ends: what it counts is not of this one
    Span subject(Quantity quantity, int floor) {
        Span after = after(quantity.end());
        boolean measured = quantity.unit().equals("%")
                || quantity.unit().endsWith("百分点")
                || quantity.unit().equals("倍");
        if (after.length() > 1 && (!measured || after.length() > 2)) {
            return after;
        }
        int shared = beforeOtherNumber(quantity.start());
        Span before = before(shared, shared < quantity.start() ? 0 : floor);
        return before.length() > 0 || after.length() < 2 ? before : after;
    }

    /// 问题4个方面17个: what stands between two numbers is the unit of the first, and both count the same.
    private int beforeOtherNumber(int start) {
        int at = start;
        while (at > 0 && start - at <= LONGEST_UNIT && Characters.isChinese(text.charAt(at - 1))) {
            at--;
        }
        boolean close = at < start && at > 0 && start - at <= LONGEST_UNIT && Characters.isDigit(text.charAt(at - 1));
        String unit = close ? classifiers.at(text, at) : null;
        if (unit == null || !(at + unit.length() == start || text.startsWith("方面", at + unit.length()))) {
            return start;
        }
        while (at > 0 && (Characters.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
            at--;
        }
        return at;
    }

    private Span after(int from) {
        int start = from;
        // 由900元提高到1000元: what follows is the change.
        if (start < text.length() && ("均都已".indexOf(text.charAt(start)) >= 0 || CHANGES.startAt(text, start))) {
            return new Span(start, start);
        }
        if (start < text.length() && text.charAt(start) == '的') {
            start++;
        }
        start = VERBS.endFrom(text, start);
        if (start + 1 < text.length() && text.charAt(start) == '有') {
            start++;
        }
        int end = nameEnd(start);
        while (end < text.length()
                && end - start < LONGEST_AFTER
                && (isOfPhrase(end) || (text.charAt(end) == '、' && end == start + 1))
                && (end == start || STATES.endFrom(text, end) == end)
                && (end < start + 2 || !PREDICATES.startAt(text, end))) {
            end++;
        }
        if (end - start == LONGEST_AFTER && end < text.length() && isOfPhrase(end)) {
            end = lastJoint(start + 4, end);
        }
        while (end > start && LEAST_RIGHT.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    /// Past a name in quotation marks that starts here: 36场“崇德讲坛”师德宣讲.
    private int nameEnd(int start) {
        char opens = start < text.length() ? text.charAt(start) : ' ';
        int limit = Math.min(text.length(), start + LONGEST_NAME);
        int close =
                opens == '“' ? text.indexOf('”', start, limit) : opens == '《' ? text.indexOf('》', start, limit) : -1;
        return close > 0 ? close + 1 : codeEnd(start);
    }

    /// 2家4A级景区, 300座5G基站: a number with a letter is part of the name.
    private int codeEnd(int start) {
        int end = start;
        boolean letter = false;
        while (end < text.length() && end - start < LONGEST_CODE && isOfCode(text.charAt(end))) {
            letter |= Characters.isLetter(text.charAt(end));
            end++;
        }
        return letter && end < text.length() && Characters.isChinese(text.charAt(end)) ? end : start;
    }

    /// @param name where it starts with the number that is part of it
    /// @param cut whether it goes on before its start
    private record Phrase(int name, int start, int end, boolean cut) {}

    private Phrase phrase(int to, int floor) {
        int end = withoutState(to);
        for (int start = Times.startTo(text, floor, end); start < end; start = Times.startTo(text, floor, end)) {
            end = withoutState(start);
        }
        int least = Math.max(floor, end - LONGEST_BEFORE);
        int start = end;
        while (start > least && (isOfPhrase(start - 1) || isQuoted(start - 1, end))) {
            start--;
        }
        boolean cut = start == least && least > floor && isOfPhrase(start - 1);
        return new Phrase(numberOfName(start, floor), start, end, cut);
    }

    private boolean isYear(Phrase phrase) {
        return phrase.start() - phrase.name() == YEAR_DIGITS
                && phrase.end() - phrase.start() == 1
                && text.charAt(phrase.start()) == '年';
    }

    private Span before(int to, int floor) {
        Phrase phrase = phrase(to, floor);
        while (isYear(phrase)) { // 同比2019年增长: the year that is compared with
            phrase = phrase(phrase.name(), floor);
        }
        int end = phrase.end();
        int start = phrase.name();
        boolean cut = phrase.cut();
        for (int at = start; at < end; at++) {
            int noun = NOUNS.endFrom(text, at);
            if (noun > at) {
                at = noun - 1;
                continue;
            }
            int past = VERBS.endFrom(text, at);
            if (past > at && past < end - 1) {
                start = past;
                cut = false;
                at = past - 1;
            }
        }
        if (cut || end - start > READABLE) {
            start = firstJoint(Math.max(start, end - READABLE), end);
        }
        start = withoutLead(withoutYear(start, end), end);
        while (end > start + 1 && NOUNS.startTo(text, end) == end && LEAST_RIGHT.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    /// 2022年度科学技术奖, 110千伏线路, 5G基站: a number that counts nothing is part of the name after it.
    private int numberOfName(int start, int floor) {
        int at = start;
        while (at > floor && isOfCode(text.charAt(at - 1))) {
            at--;
        }
        boolean ordinal = at > floor && text.charAt(at - 1) == '第';
        return ordinal ? at - 1 : at;
    }

    private static boolean isOfCode(char c) {
        return c == '.' || Characters.isDigit(c) || Characters.isLetter(c);
    }

    /// What is counted in a span that names it, without the verb and the words before.
    Span named(Span span) {
        return before(span.end(), span.start());
    }

    private int firstJoint(int from, int end) {
        for (int at = from; at < end - 2; at++) {
            if (JOINTS.indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return from;
    }

    private int lastJoint(int from, int end) {
        for (int at = end - 1; at > from; at--) {
            if (JOINTS.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return end;
    }

    /// Past 2015年 in 到2015年单位能耗; 2022年度科技奖 is a name.
    private int withoutYear(int start, int end) {
        int digits = Math.min(end, Characters.digitsEnd(text, start));
        boolean year = digits - start == YEAR_DIGITS && digits + 1 < end && text.charAt(digits) == '年';
        int past = digits + 1;
        while (year && past < end && "底末初前后内".indexOf(text.charAt(past)) >= 0) {
            past++;
        }
        return year && text.charAt(digits + 1) != '度' ? past : start;
    }

    /// 其中, 全年 and the like open the clause and are not counted; nor are the small words that join clauses.
    private int withoutLead(int from, int end) {
        int start = from;
        while (start < end) {
            int past = LEADS.endFrom(text, start);
            if (past == start && LEAST_LEFT.indexOf(text.charAt(start)) >= 0 && NOUNS.endFrom(text, start) == start) {
                past = start + 1;
            }
            if (past == start || past > end) {
                return start;
            }
            start = past;
        }
        return start;
    }

    /// Words between what is counted and its number: 保持在, 达到, 累计, 各.
    private int withoutState(int to) {
        int end = to;
        for (int start = STATES.startTo(text, end);
                start < end && NOUNS.startTo(text, end) == end;
                start = STATES.startTo(text, end)) {
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

    private boolean isOfPhrase(int at) {
        char c = text.charAt(at);
        return Characters.isChinese(c) || Characters.isLetter(c);
    }

    /// The subject of a quantity that names none because the next one names it for both: 5批次16名干部.
    @Nullable
    Span shared(Quantity quantity, @Nullable Quantity next) {
        return next != null && next.start() == quantity.end() ? after(next.end()) : null;
    }
}
