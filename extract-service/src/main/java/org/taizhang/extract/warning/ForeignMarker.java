package org.taizhang.extract.warning;

import java.util.function.Consumer;
import org.taizhang.extract.text.Line;

/// Marks that a web page left in the text, such as `##paidbegin##`. They are taken out of the text; the warning
/// points to the characters around the place.
final class ForeignMarker implements Rule {
    private static final int AROUND = 2;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (Line.Foreign mark : report.marks()) {
            int start = Math.max(0, Math.max(mark.at() - AROUND, text.lastIndexOf('\n', mark.at() - 1) + 1));
            int end = Math.min(text.length(), mark.at() + AROUND);
            warnings.accept(new Warning(
                    "foreign-marker",
                    Severity.ERROR,
                    Math.min(start, end),
                    end,
                    "此处夹有与正文无关的标记“%s”，系统读取时已剔除，请在原文中删除。".formatted(mark.mark()),
                    null));
        }
    }
}
