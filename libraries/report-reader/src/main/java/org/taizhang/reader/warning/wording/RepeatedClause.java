package org.taizhang.reader.warning.wording;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// The same clause twice in one paragraph: one of them was meant to say something else.
public final class RepeatedClause implements Rule {
    private static final int SHORTEST = 11;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        String text = report.text();
        Ints marks = scan.marks();
        Ints lines = scan.lines();
        var seen = new ClauseTable(text);
        int line = 0;
        int start = 0;
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            while (line + 1 < lines.size() && lines.get(line + 1) <= at) {
                line++;
                seen.clear();
                start = lines.get(line);
            }
            char c = text.charAt(at);
            if (Scan.endsClause(c)) {
                if (at - start >= SHORTEST) {
                    clause(report, start, at, seen, warnings);
                }
                start = at + 1;
            }
        }
    }

    private static void clause(Checked report, int start, int end, ClauseTable seen, Consumer<Warning> warnings) {
        if (seen.holds(start, end) && Characters.isChinese(report.text().charAt(start))) {
            var span = new Span(start, end);
            if (!isSlogan(report.text(), span)) {
                warnings.accept(RuleCode.REPEATED_CLAUSE.warning(
                        start, end, "同一段中“%s”出现两次，疑为重复或误植。".formatted(span.of(report.text())), null));
            }
        }
    }

    /// Standing phrases may be said twice.
    private static boolean isSlogan(String text, Span span) {
        String words = span.of(text);
        boolean quotation = words.indexOf('“') >= 0 && words.indexOf('“') < 6 && words.endsWith("”");
        return quotation || words.contains("习近平");
    }
}
