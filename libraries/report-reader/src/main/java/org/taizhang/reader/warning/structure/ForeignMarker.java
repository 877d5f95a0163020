package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// What a web page left in the text. Marks such as `##paidbegin##` are taken out of it, and the warning points to the
/// characters around the place; words (更多公文请关注公众号) stay, for they may have been meant.
public final class ForeignMarker implements Rule {
    private static final int AROUND = 2;
    /// What is quoted in a warning.
    private static final int LONGEST = 200;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        boolean markdown = false;
        for (Line.Foreign mark : report.marks()) {
            // Markdown marks every line: one warning says it for all.
            if (mark.kind() != Line.Foreign.Kind.MARKDOWN || !markdown) {
                Span around = around(text, mark.at());
                warnings.accept(RuleCode.FOREIGN_MARKER.warning(around.start(), around.end(), message(mark), null));
            }
            markdown |= mark.kind() == Line.Foreign.Kind.MARKDOWN;
        }
        for (Hit hit : report.scan().hits(WordKind.ADVERT)) {
            Span line = bracketOrClause(report, hit);
            warnings.accept(RuleCode.FOREIGN_MARKER
                    .warning(line.start(), line.end(), "“%s”像是网页上的推广语，与正文无关的请删除。".formatted(line.of(text)), null)
                    .as(Severity.WARNING));
        }
    }

    private static Span around(String text, int at) {
        int start = at;
        while (start > 0 && at - start < AROUND && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = Math.min(text.length(), at + AROUND);
        return new Span(Math.min(start, end), end);
    }

    private static String message(Line.Foreign mark) {
        String pattern =
                switch (mark.kind()) {
                    case MARK -> "此处夹有与正文无关的标记“%s”，系统读取时已剔除，请在原文中删除。";
                    case ENTITY -> "此处是网页代码“%s”，系统已按它所代表的字符读取，请在原文中改为该字符。";
                    case MARKDOWN -> "文中夹有 Markdown 标记（如“%s”），系统读取时已全部剔除，请在原文中删除。";
                };
        return pattern.formatted(mark.mark());
    }

    private static Span bracketOrClause(Checked report, Hit hit) {
        Span bracket = report.scan().enclosures().bracketAround(hit.span());
        if (bracket != null) {
            return bracket;
        }
        for (Span clause : report.scan().clauses(report.scan().sentence(hit.start()))) {
            if (clause.contains(hit.span()) && clause.length() <= LONGEST) {
                return clause;
            }
        }
        return hit.span();
    }
}
