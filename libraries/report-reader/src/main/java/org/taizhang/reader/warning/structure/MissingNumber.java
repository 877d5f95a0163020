package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;
import org.taizhang.reader.warning.wording.Seams;

/// A unit without its number: 明确整改措施条, 满意率达到%.
public final class MissingNumber implements Rule {
    private static final Words SPOKEN_OF = Words.of("warnings.txt", "spoken-of");
    private static final String ENDS = "，。；）\n";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        String text = report.text();
        for (Hit hit : scan.hits(WordKind.UNNUMBERED)) {
            boolean last = hit.word().value().equals("end");
            boolean fires = last
                    ? hit.end() >= text.length() || ENDS.indexOf(text.charAt(hit.end())) >= 0
                    : !Characters.isDigit(text.charAt(Math.max(0, hit.start() - 1)));
            if (fires && !isSpokenOf(scan, hit) && !Seams.covers(text, hit.start(), hit.end(), -1)) {
                warnings.accept(warning(hit.start(), hit.end()));
            }
        }
        Ints marks = scan.marks();
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            char c = text.charAt(at);
            if ((c == '%' || c == '％')
                    && at > 0
                    && Characters.isChinese(text.charAt(at - 1))
                    && !isNumeral(text.charAt(at - 1))) {
                warnings.accept(warning(Math.max(0, at - 3), at + 1));
            }
        }
    }

    /// 扩大培训人次: the quantity is spoken of and not stated.
    private static boolean isSpokenOf(Scan scan, Hit hit) {
        for (Span clause : scan.clauses(scan.sentence(hit.start()))) {
            if (clause.contains(hit.start())) {
                return SPOKEN_OF.anyIn(scan.text(), clause);
            }
        }
        return false;
    }

    private static boolean isNumeral(char c) {
        return c == '几' || c == '数' || c == '多' || c == '余' || Characters.chineseDigit(c) >= 0 || c == '十' || c == '百';
    }

    private static Warning warning(int start, int end) {
        return RuleCode.MISSING_NUMBER.warning(start, end, "此处有量词而无数字，疑漏填数字。", null);
    }
}
