package org.taizhang.extract.warning;

import java.util.function.Consumer;
import org.taizhang.extract.text.Ints;

/// 《 without 》 or 》 without 《 in a line.
final class TitleMarks implements Rule {
    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        int open = -1;
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            char c = text.charAt(at);
            if (c != '《' && c != '》') {
                continue;
            }
            boolean crossesLine = open >= 0 && text.substring(open, at).indexOf('\n') >= 0;
            if (open >= 0 && (crossesLine || (c == '《' && !isNested(text, open, at)))) {
                warnings.accept(warning(open, "书名号“《”没有与之配对的“》”。"));
                open = -1;
            }
            if (c == '《') {
                open = open < 0 ? at : open;
            } else if (open < 0 && !closesNested(text, at)) {
                warnings.accept(warning(at, "书名号“》”没有与之配对的“《”。"));
            } else {
                open = -1;
            }
        }
        if (open >= 0) {
            warnings.accept(warning(open, "书名号“《”没有与之配对的“》”。"));
        }
    }

    /// 《关于印发〈…〉的通知》 is often written with 《 inside.
    private static boolean isNested(String text, int open, int at) {
        return at - open < 40 && text.indexOf('》', at) > 0 && text.indexOf('》', text.indexOf('》', at) + 1) - at < 60;
    }

    private static boolean closesNested(String text, int at) {
        int before = text.lastIndexOf('》', at - 1);
        return before >= 0 && at - before < 30 && text.lastIndexOf('《', before) > text.lastIndexOf('\n', at);
    }

    private static Warning warning(int at, String message) {
        return new Warning("wrong-quote-mark", Severity.WARNING, at, at + 1, message, null);
    }
}
