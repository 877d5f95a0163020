package org.taizhang.extract.warning;

import java.util.function.Consumer;
import org.taizhang.extract.text.Characters;
import org.taizhang.extract.text.Scan;
import org.taizhang.extract.text.Span;

/// 一是…。三是… inside one paragraph: a point is missing or was counted wrong. What heads a section is for [Numbering].
final class InnerNumbering implements Rule {
    private static final int MOST = 9;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        String text = report.text();
        int expected = 0;
        int line = -1;
        for (Span sentence : scan.sentences(new Span(report.bodyStart(), text.length()))) {
            int own = scan.lineAt(sentence.start());
            expected = own == line ? expected : 0;
            line = own;
            for (Span clause : scan.clauses(sentence)) {
                int number = number(text, clause);
                if (number == 0) {
                    continue;
                }
                boolean opens = number == 1 || expected == 0;
                if (!opens && number != expected && !isHeading(report, clause.start())) {
                    warnings.accept(warning(clause.start(), expected, number));
                }
                expected = opens && number != 1 ? 0 : number + 1;
            }
        }
    }

    /// Of a clause that starts with 一是, 二是, …; 0 for any other.
    private static int number(String text, Span clause) {
        boolean counted = clause.length() > 2 && text.charAt(clause.start() + 1) == '是';
        int number = counted ? Characters.chineseDigit(text.charAt(clause.start())) : 0;
        return number > 0 && number <= MOST && text.charAt(clause.start() + 2) != '否' ? number : 0;
    }

    private static boolean isHeading(Checked report, int at) {
        return report.index().at(at).start() == at;
    }

    private static Warning warning(int at, int expected, int number) {
        return new Warning(
                "numbering", Severity.WARNING, at, at + 2, "序号不连续：此处应为第%d点，实为第%d点。".formatted(expected, number), null);
    }
}
