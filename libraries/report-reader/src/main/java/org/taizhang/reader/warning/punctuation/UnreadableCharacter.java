package org.taizhang.reader.warning.punctuation;

import java.util.function.Consumer;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A character that was lost before or while the file was read.
public final class UnreadableCharacter implements Rule {
    private static final char LOST = '\ufffd';

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (int at = text.indexOf(LOST); at >= 0; ) {
            int end = at;
            while (end < text.length() && text.charAt(end) == LOST) {
                end++;
            }
            warnings.accept(RuleCode.UNREADABLE_CHARACTER.warning(at, end, "此处有无法识别的字符，请对照原文补正。", null));
            at = text.indexOf(LOST, end);
        }
    }
}
