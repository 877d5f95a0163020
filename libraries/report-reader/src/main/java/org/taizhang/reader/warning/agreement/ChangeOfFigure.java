package org.taizhang.reader.warning.agreement;

import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A change that its two ends do not give: 由40件增加到50件，增长20%; 由91.2%提高到93.5%，提高2.5个百分点.
public final class ChangeOfFigure implements Rule {
    private static final Words TO = Words.of("agreement.txt", "change-to");
    private static final Words BY = Words.of("agreement.txt", "change-by");
    private static final Words STATES = Words.of("agreement.txt", "rate-states");
    private static final String FROM = "由从";
    private static final String POINTS = "百分点";
    private static final int NEAR = 8;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        var row = new Row(report);
        for (int i = 0; i + 2 < row.size(); i++) {
            if (areEnds(row, i) && isBy(row, i + 1) && !agrees(row, i)) {
                warnings.accept(warning(row, i));
            }
        }
    }

    /// 由40件增加到50件
    private static boolean areEnds(Row row, int from) {
        Figure first = row.get(from);
        Figure last = row.get(from + 1);
        if (!first.unit().equals(last.unit()) || !first.isExact() || !last.isExact() || !opens(row, first)) {
            return false;
        }
        String between = row.between(from, from + 1);
        return between != null
                && TO.close(withoutAbout(between))
                && first.value().signum() > 0;
    }

    private static String withoutAbout(String between) {
        return between.endsWith("了") ? between.substring(0, between.length() - 1) : between;
    }

    /// Whether 由 or 从 stands before the number, with no other number but a year between.
    private static boolean opens(Row row, Figure figure) {
        int floor = Math.max(0, figure.from() - NEAR);
        for (int at = figure.from() - 1; at >= floor; at--) {
            char c = row.text.charAt(at);
            if (FROM.indexOf(c) >= 0) {
                return true;
            }
            if ("，。；、\n".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    /// ，增长25%: the next number says only by how much.
    private static boolean isBy(Row row, int last) {
        Figure by = row.get(last + 1);
        String between = row.between(last, last + 1);
        if (between == null || !by.isExact() || between.isEmpty() || "，、（(".indexOf(between.charAt(0)) < 0) {
            return false;
        }
        String words = between.substring(1);
        int end = words.length();
        for (int state = STATES.lengthTo(words, end); state > 0; state = STATES.lengthTo(words, end)) {
            end -= state;
        }
        return BY.contains(words.substring(0, end));
    }

    private static boolean agrees(Row row, int from) {
        Figure first = row.get(from);
        Figure by = row.get(from + 2);
        Amount before = Amount.of(first, row.text);
        Amount after = Amount.of(row.get(from + 1), row.text);
        Amount rise =
                row.get(from + 1).value().compareTo(first.value()) >= 0 ? after.minus(before) : before.minus(after);
        boolean points = by.unit().endsWith(POINTS);
        if ((first.isShare() && points) || by.unit().equals(first.unit())) {
            return rise.admits(by, row.text) || (by.isShare() && isRelative(rise, before, by, row.text));
        }
        if (by.isShare()) {
            return isRelative(rise, before, by, row.text);
        }
        // By times, and by what is counted otherwise, is said in more ways than one.
        return true;
    }

    private static boolean isRelative(Amount rise, Amount before, Figure by, String text) {
        return !rise.isPositive()
                || !before.isPositive()
                || rise.shareOf(before).admits(by, text);
    }

    private static Warning warning(Row row, int from) {
        Span place = row.place(from + 2);
        return RuleCode.CHANGE_OF_FIGURE
                .warning(
                        place.start(),
                        place.end(),
                        "按%s和%s计算，变化幅度与此处的%s不一致，请核对。"
                                .formatted(row.written(from), row.written(from + 1), row.written(from + 2)),
                        null)
                .with(List.of(row.place(from), row.place(from + 1)));
    }
}
