package org.taizhang.reader.warning.wording;

import java.util.function.Consumer;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A standing phrase that lacks a character: 主体责过程中, 干部队建设. The variants are made from the list of phrases.
public final class MissingWord implements Rule {
    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (Hit hit : report.scan().hits(WordKind.SHORTENED)) {
            String next = hit.word().note();
            boolean whole = !next.isEmpty() && hit.end() < text.length() && next.indexOf(text.charAt(hit.end())) >= 0;
            boolean lineEnd = !next.isEmpty() && (hit.end() >= text.length() || text.charAt(hit.end()) == '\n');
            // Where the last character lacks (主体责|过程) nothing of the phrase is left that a word could take.
            boolean seam = next.isEmpty() && Seams.covers(text, hit.start(), hit.end(), -1);
            if (!whole && !lineEnd && !seam) {
                warnings.accept(RuleCode.MISSING_WORD.warning(
                        hit.start(),
                        Math.min(text.length(), next.isEmpty() ? hit.end() : hit.end() + 1),
                        "“%s”疑漏字，应为“%s”。"
                                .formatted(hit.word().text(), hit.word().value()),
                        hit.word().value()));
            }
        }
    }
}
