package org.taizhang.reader.warning.figure;

import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Figures that cannot both be true: a part greater than its whole, a decrease by times, a share above a hundred.
public final class Contradiction implements Rule {
    private static final Words DECREASES = Words.of("warnings.txt", "decreases");
    private static final Words SHARES = Words.of("warnings.txt", "shares");
    private static final int NEAR = 4;
    /// 10万元以上，其中50万元以上的5个: what is counted comes behind.
    private static final Words BOUNDS = Words.of("warnings.txt", "bounds");
    private static final String PART = "其中";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        List<Indicator> indicators = report.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            Indicator before = i > 0 ? indicators.get(i - 1) : null;
            if (before != null && isGreaterPart(report, before, indicator)) {
                warnings.accept(warning(indicator, "“其中”之数大于前面的总数，请核对。"));
            }
            String comparison = indicator.comparison();
            if (indicator.unit().equals("倍") && comparison != null && DECREASES.close(comparison)) {
                warnings.accept(warning(indicator, "减少、下降不宜用“倍”表示。"));
            }
            if (isShare(indicator) && indicator.value().doubleValue() > 100) {
                warnings.accept(warning(indicator, "比率超过100%，请核对。"));
            }
        }
    }

    private static boolean isGreaterPart(Checked report, Indicator whole, Indicator part) {
        String text = report.text();
        if (part.start() - whole.end() > NEAR) {
            return false;
        }
        String between = text.substring(whole.end(), Math.max(whole.end(), part.start()));
        boolean directly = between.indexOf('。') < 0 && (between.endsWith(PART) || text.startsWith(PART, part.start()));
        return directly
                && whole.unit().equals(part.unit())
                && !Scan.endsClause(text.charAt(part.start()))
                && part.value().compareTo(whole.value()) > 0
                && !BOUNDS.endAt(text, part.end())
                && part.comparison() == null
                && whole.comparison() == null
                && !whole.unit().equals("%")
                && !whole.unit().equals("倍");
    }

    private static boolean isShare(Indicator indicator) {
        return indicator.unit().equals("%") && indicator.comparison() == null && SHARES.close(indicator.subject());
    }

    private static Warning warning(Indicator indicator, String message) {
        return RuleCode.CONTRADICTION.warning(indicator.start(), indicator.end(), message, null);
    }
}
