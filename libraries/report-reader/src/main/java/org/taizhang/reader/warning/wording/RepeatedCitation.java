package org.taizhang.reader.warning.wording;

import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// The same document named twice in a row, once in full and once in short.
public final class RepeatedCitation implements Rule {
    private static final int SHORTEST = 6;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        List<Span> titles = report.scan().enclosures().titles();
        for (int i = 1; i < titles.size(); i++) {
            Span first = titles.get(i - 1);
            Span second = titles.get(i);
            boolean adjacent = second.start() - first.end() <= 1 && second.length() >= SHORTEST;
            if (adjacent && isSame(inner(text, first), inner(text, second))) {
                warnings.accept(
                        RuleCode.REPEATED_CITATION.warning(first.start(), second.end(), "前后两个书名号疑为同一文件。", null));
            }
        }
    }

    private static String inner(String text, Span span) {
        return text.substring(span.start() + 1, span.end() - 1);
    }

    private static boolean isSame(String first, String second) {
        return first.endsWith(second) || second.endsWith(first);
    }
}
