package org.taizhang.extract.warning;

import java.util.List;
import java.util.function.Consumer;
import org.taizhang.extract.text.Characters;
import org.taizhang.extract.text.Span;

/// A question mark that a lost character left in a name: “追梦新时代？巾帼奋斗者”.
final class QuestionMarkForDot implements Rule {
    private static final String ASKS = "吗呢谁何哪几否么";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (List<Span> spans : List.of(
                report.scan().enclosures().quotes(), report.scan().enclosures().titles())) {
            for (Span span : spans) {
                int at = text.indexOf('？', span.start() + 2);
                if (at > 0 && at < span.end() - 2 && isBetweenWords(text, at) && !asks(text, span.start(), at)) {
                    warnings.accept(new Warning(
                            "question-mark-for-dot",
                            Severity.ERROR,
                            at - 1,
                            at + 2,
                            "名称中的“？”疑由间隔号“·”或破折号转码所致。",
                            text.substring(at - 1, at) + "·" + text.substring(at + 1, at + 2)));
                }
            }
        }
    }

    private static boolean isBetweenWords(String text, int at) {
        return Characters.isChinese(text.charAt(at - 1)) && Characters.isChinese(text.charAt(at + 1));
    }

    private static boolean asks(String text, int start, int at) {
        for (int i = start; i < at; i++) {
            if (ASKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.substring(start, at).contains("多少")
                || text.substring(start, at).contains("怎");
    }
}
