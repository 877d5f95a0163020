package org.taizhang.reader.warning.figure;

import java.util.function.Consumer;
import org.taizhang.reader.indicator.Approximations;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// Said twice that a number is not exact: 约300余项, 超过8小时以上.
public final class DoubleApproximation implements Rule {
    private static final Words ABOUT_AFTER = Words.of("warnings.txt", "about-after");
    private static final Words ABOUT = Words.of("warnings.txt", "about");
    private static final String SCALE = ".,万亿千百";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        for (Indicator indicator : report.indicators()) {
            if (!indicator.approximate()) {
                continue;
            }
            int digits = indicator.start();
            while (digits < indicator.end() && !Characters.isDigit(text.charAt(digits))) {
                digits++;
            }
            if (saidBefore(text, digits)
                    && saidAfter(text, digits, indicator.unit().length())) {
                warnings.accept(RuleCode.WRONG_USAGE
                        .warning(indicator.start(), indicator.end(), "约数重复，前后只用其一。", null)
                        .as(Severity.NOTICE));
            }
        }
    }

    private static boolean saidBefore(String text, int digits) {
        for (String word : ABOUT.all()) {
            if (Approximations.standsBefore(text, word, digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saidAfter(String text, int digits, int unit) {
        int at = digits;
        while (at < text.length() && (Characters.isDigit(text.charAt(at)) || SCALE.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '余' || text.charAt(at) == '多')) {
            return true;
        }
        return ABOUT_AFTER.startAt(text, at + unit);
    }
}
