package org.taizhang.reader.warning.punctuation;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// A comma between two terms of one list, where 、 belongs: 在重要节点，重要节假日及时发出提醒.
///
/// Taken only where the two terms start alike and the first is all that stands after 在, 对 or the like.
public final class CommaForPause implements Rule {
    private static final String BEFORE = "在对于从为";
    private static final String PLACES = "上中下里内外前后时面";
    private static final int LONGEST = 6;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        for (int m = 1; m < marks.size(); m++) {
            int comma = marks.get(m);
            int start = marks.get(m - 1) + 1;
            boolean fires = comma - start >= 4
                    && comma - start <= LONGEST
                    && text.charAt(comma) == '，'
                    && Scan.endsClause(text.charAt(start - 1))
                    && PLACES.indexOf(text.charAt(comma - 1)) < 0
                    && BEFORE.indexOf(text.charAt(start)) >= 0
                    && text.regionMatches(start + 1, text, comma + 1, 2)
                    && Characters.isChinese(text.charAt(comma + 1));
            if (fires) {
                warnings.accept(RuleCode.COMMA_FOR_PAUSE
                        .warning(start, comma + 3, "并列词语之间疑应用顿号。", "、")
                        .as(Severity.NOTICE));
            }
        }
    }
}
