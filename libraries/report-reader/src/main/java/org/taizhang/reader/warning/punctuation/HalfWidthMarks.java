package org.taizhang.reader.warning.punctuation;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Half-width marks between Chinese words. The first is shown, with how many there are: whoever types so does it often.
public final class HalfWidthMarks implements Rule {
    private static final String MARKS = ",;:?!";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        int first = -1;
        int count = 0;
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            if (MARKS.indexOf(text.charAt(at)) >= 0 && isBetweenWords(text, at)) {
                first = first < 0 ? at : first;
                count++;
            }
        }
        if (first >= 0) {
            String full = String.valueOf((char) (text.charAt(first) - '!' + '！'));
            warnings.accept(
                    RuleCode.HALF_WIDTH_MARK.warning(first, first + 1, "中文之间用了半角标点，全文共%d处。".formatted(count), full));
        }
    }

    private static boolean isBetweenWords(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Characters.isChinese(text.charAt(at - 1))
                && Characters.isChinese(text.charAt(at + 1));
    }
}
