package org.taizhang.reader.warning.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;

/// How many points a clause says that come: 三个方面的问题, 以下5项任务, 四点建议.
///
/// @param place of the number with what is counted
record Announcement(int number, Span place) {
    private static final Words COUNTED = Words.of("agreement.txt", "points");
    private static final Words CLASSIFIERS = Words.of("agreement.txt", "point-classifiers");
    private static final Words ASPECTS = Words.of("agreement.txt", "aspects");
    private static final Words MODIFIERS = Words.of("agreement.txt", "point-modifiers");
    private static final Words LIST_COMES = Words.of("agreement.txt", "list-comes");
    private static final int FAR = 60;
    private static final int LONGEST_REST = 8;
    private static final int MOST = 20;

    /// Those of the clause right before a list: a colon or a comma follows it, or it says that a
    /// list comes.
    static List<Announcement> before(Checked report, int list) {
        String text = report.text();
        int end = list;
        while (end > 0 && "\n 　".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        char mark = end > 0 ? text.charAt(end - 1) : '\n';
        end -= Scan.endsClause(mark) ? 1 : 0;
        int start = end;
        int floor = Math.max(report.bodyStart(), end - FAR);
        while (start > floor && text.charAt(start - 1) != '\n' && !Scan.endsClause(text.charAt(start - 1))) {
            start--;
        }
        var clause = new Span(Math.min(start, end), end);
        List<Announcement> found = in(report, clause);
        boolean announces = mark == '：' || mark == ':' || LIST_COMES.anyIn(text, clause);
        // 重点抓了三项工作。 right before headings.
        boolean ends = !found.isEmpty()
                && found.getLast().place().end() == clause.end()
                && report.index().at(list).start() == list;
        return announces || ends ? found : List.of();
    }

    private static List<Announcement> in(Checked report, Span clause) {
        List<Announcement> found = new ArrayList<>();
        int at = clause.start();
        while (at < clause.end()) {
            int end = numberEnd(report.text(), at, clause.end());
            Announcement announced = end > at ? at(report, clause, at, end) : null;
            if (announced != null) {
                found.add(announced);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static int numberEnd(String text, int at, int limit) {
        int end = at;
        if (text.charAt(at) == '两') {
            return at + 1;
        }
        boolean digits = Characters.isDigit(text.charAt(at));
        while (end < limit
                && (digits ? Characters.isDigit(text.charAt(end)) : ChineseNumber.isNumeral(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static @Nullable Announcement at(Checked report, Span clause, int from, int to) {
        String text = report.text();
        int number = value(text, from, to);
        int classifier = CLASSIFIERS.lengthAt(text, to);
        boolean counted = number >= 2
                && number <= MOST
                && classifier > 0
                && (from == 0 || "第十百千.．、至".indexOf(text.charAt(from - 1)) < 0)
                && !report.scan().enclosures().isInside(from);
        if (!counted) {
            return null;
        }
        int end = to + classifier;
        int modifier = MODIFIERS.lengthAt(text, end);
        while (modifier > 0) {
            end += modifier;
            modifier = MODIFIERS.lengthAt(text, end);
        }
        int noun = COUNTED.lengthAt(text, end);
        // 以下三点： and 从三个方面发力： count points without a word for them.
        boolean bare = ASPECTS.endAt(text, to + classifier)
                || (end > to + classifier && COUNTED.endAt(text, end))
                || (end >= clause.end() && LIST_COMES.anyIn(text, clause));
        end += noun;
        // 三个问题的整改措施： lists measures.
        boolean last = end <= clause.end()
                && clause.end() - end <= LONGEST_REST
                && !COUNTED.anyIn(text, new Span(end, clause.end()));
        return (noun > 0 || bare) && last
                ? new Announcement(number, new Span(from, Math.min(end, clause.end())))
                : null;
    }

    private static int value(String text, int from, int to) {
        if (text.charAt(from) == '两') {
            return 2;
        }
        if (!Characters.isDigit(text.charAt(from))) {
            return ChineseNumber.value(text, from, to);
        }
        return to - from > 2 ? 0 : Characters.number(text, from, to);
    }
}
