package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// 一是…。三是… inside one paragraph: a point is missing or was counted wrong. What heads a section is for [Numbering].
public final class InnerNumbering implements Rule {
    private static final int MOST = 9;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        Ints lines = scan.lines();
        for (int l = lines.firstAtLeast(report.bodyStart()); l < lines.size(); l++) {
            int end = l + 1 < lines.size() ? lines.get(l + 1) : report.text().length();
            line(report, lines.get(l), end, warnings);
        }
    }

    private static void line(Checked report, int start, int end, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        int expected = point(report, start, 0, warnings);
        for (int m = marks.firstAtLeast(start); m < marks.size() && marks.get(m) < end; m++) {
            if (Scan.endsClause(text.charAt(marks.get(m)))) {
                expected = point(report, marks.get(m) + 1, expected, warnings);
            }
        }
    }

    /// Which number is to come after the clause that starts at `at`; 0 where none is.
    private static int point(Checked report, int at, int expected, Consumer<Warning> warnings) {
        int number = number(report.text(), at);
        if (number == 0 || report.scan().enclosures().isInside(at)) {
            return expected;
        }
        boolean opens = number == 1 || expected == 0;
        if (!opens && number != expected && !isHeading(report, at)) {
            warnings.accept(warning(at, expected, number));
        }
        return opens && number != 1 ? 0 : number + 1;
    }

    /// Of a clause that starts with 一是, 二是, …; 0 for any other.
    private static int number(String text, int at) {
        boolean counted = at + 2 < text.length() && text.charAt(at + 1) == '是' && text.charAt(at + 2) != '否';
        int number = counted ? Characters.chineseDigit(text.charAt(at)) : 0;
        return number > 0 && number <= MOST ? number : 0;
    }

    private static boolean isHeading(Checked report, int at) {
        return report.index().at(at).start() == at;
    }

    private static Warning warning(int at, int expected, int number) {
        return RuleCode.NUMBERING.warning(at, at + 2, "序号不连续：此处应为第%d点，实为第%d点。".formatted(expected, number), null);
    }
}
