package org.taizhang.reader.warning.figure;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// 截止 before a point in time, where 截至 is meant: 截止12月底.
public final class CutOffDate implements Rule {
    private static final Words TIMES = Words.of("warnings.txt", "times");

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (Hit hit : report.scan().hits(WordKind.CUT_OFF)) {
            if (isTime(text, hit.end())) {
                warnings.accept(RuleCode.WRONG_USAGE.warning(hit.start(), hit.end(), "后接时间点时应用“截至”。", "截至"));
            }
        }
    }

    private static boolean isTime(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        if (TIMES.startAt(text, at)) {
            return true;
        }
        int digits = text.charAt(at) == '到' ? at + 1 : at;
        return digits < text.length() && Characters.isDigit(text.charAt(digits));
    }
}
