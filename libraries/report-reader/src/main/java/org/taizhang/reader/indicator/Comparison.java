package org.taizhang.reader.indicator;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Words;

/// How a quantity is compared, as written right before it: 同比上升, 较去年同期减少.
final class Comparison {
    private static final Words YEAR_ON_YEAR = Words.of("indicators.txt", "year-on-year");
    private static final Words CHANGES = Words.of("indicators.txt", "changes");
    private static final int LONGEST = 12;

    private Comparison() {}

    static @Nullable String before(String text, int numberStart) {
        int end = numberStart;
        while (end > 0 && "了至到已约近超达".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int change = CHANGES.lengthTo(text, end);
        if (change == 0) {
            int clause = clauseStart(text, end);
            int base = base(text, clause, end);
            return base >= 0 && end - base <= LONGEST + 2 ? text.substring(base, end) : null;
        }
        int start = end - change;
        if (text.startsWith("分别", start - 2)) {
            start -= 2;
        }
        int base = base(text, clauseStart(text, start), start);
        return text.substring(base >= 0 && start - base <= LONGEST ? base : start, end);
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0
                && at - start < LONGEST
                && (Characters.isChinese(text.charAt(start - 1)) || Characters.isDigit(text.charAt(start - 1)))) {
            start--;
        }
        return start;
    }

    /// Where 同比, 环比, 较… or 比… starts between the two places, or -1.
    private static int base(String text, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean year = YEAR_ON_YEAR.startAt(text, at);
            boolean than = (text.charAt(at) == '较' || text.charAt(at) == '比')
                    && at + 1 < to
                    && "上去同年前".indexOf(text.charAt(at + 1)) >= 0;
            if (year || than) {
                return at;
            }
        }
        return -1;
    }
}
