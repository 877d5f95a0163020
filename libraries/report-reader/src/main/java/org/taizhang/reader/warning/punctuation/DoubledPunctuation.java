package org.taizhang.reader.warning.punctuation;

import java.util.function.Consumer;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Two marks where one belongs: ，， or ，。
public final class DoubledPunctuation implements Rule {
    private static final String SEPARATORS = "，、；：。,;";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        for (int m = 0; m + 1 < marks.size(); m++) {
            int start = marks.get(m);
            if (marks.get(m + 1) == start + 1 && isSeparator(text, start) && isSeparator(text, start + 1)) {
                int last = m + 1;
                while (last + 1 < marks.size()
                        && marks.get(last + 1) == marks.get(last) + 1
                        && isSeparator(text, marks.get(last + 1))) {
                    last++;
                }
                int end = marks.get(last) + 1;
                String kept = text.substring(end - 1, end);
                warnings.accept(RuleCode.DOUBLED_PUNCTUATION.warning(start, end, "标点重复，应只保留一个。", kept));
                m = last;
            }
        }
    }

    private static boolean isSeparator(String text, int at) {
        return SEPARATORS.indexOf(text.charAt(at)) >= 0;
    }
}
