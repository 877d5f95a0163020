package org.taizhang.reader.warning.wording;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A word of the list of confusions: 警钟长呜, 布署; the list says what it should be and which rule it breaks.
public final class WrongWord implements Rule {
    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        int done = 0;
        for (Hit hit : report.scan().hits(WordKind.WRONG)) {
            if (hit.start() >= done
                    && !isPartOfLatin(text, hit)
                    && !(hit.word().note().isEmpty() && Seams.covers(text, hit.start(), hit.end(), queried(hit)))) {
                done = hit.end(); // 主体责仼落实 is the slip of 主体责仼
                String rule = hit.word().note();
                RuleCode code = rule.isEmpty() ? RuleCode.WRONG_CHARACTER : RuleCode.of(rule);
                warnings.accept(code.warning(
                        hit.start(),
                        hit.end(),
                        "“%s”疑应为“%s”。".formatted(hit.word().text(), hit.word().value()),
                        hit.word().value()));
            }
        }
    }

    private static int queried(Hit hit) {
        String wrong = hit.word().text();
        String right = hit.word().value();
        int at = 0;
        while (at < wrong.length() && at < right.length() && wrong.charAt(at) == right.charAt(at)) {
            at++;
        }
        return hit.start() + Math.min(at, wrong.length() - 1);
    }

    /// 0A is a slip for OA only where it stands alone.
    private static boolean isPartOfLatin(String text, Hit hit) {
        boolean latin = text.charAt(hit.start()) < '\u3000' && text.charAt(hit.end() - 1) < '\u3000';
        char before = hit.start() > 0 ? text.charAt(hit.start() - 1) : '\n';
        char after = hit.end() < text.length() ? text.charAt(hit.end()) : '\n';
        return latin && (isLatin(before) || isLatin(after));
    }

    private static boolean isLatin(char c) {
        return Characters.isLetter(c) || Characters.isDigit(c) || c == '.';
    }
}
