package org.taizhang.reader.warning.figure;

import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A rise to what is less, or a fall to what is more: 由93.1%提升至91.4%.
public final class WrongDirection implements Rule {
    private static final Words RISES = Words.of("warnings.txt", "rises");
    private static final Words FALLS = Words.of("warnings.txt", "falls");

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        List<Indicator> indicators = report.indicators();
        for (int i = 1; i < indicators.size(); i++) {
            Indicator from = indicators.get(i - 1);
            Indicator to = indicators.get(i);
            if (isFrom(report.scan(), from) && from.unit().equals(to.unit()) && !isRank(from.unit())) {
                String moved = report.text().substring(from.end(), to.end());
                int change = to.value().compareTo(from.value());
                if ((change < 0 && isMove(moved, RISES)) || (change > 0 && isMove(moved, FALLS))) {
                    warnings.accept(
                            RuleCode.WRONG_DIRECTION.warning(from.start(), to.end(), "数值变化与所说的升降方向不符，请核对。", null));
                }
            }
        }
    }

    /// 由93.1%: the number stands right after 由 or 从.
    private static boolean isFrom(Scan scan, Indicator indicator) {
        Ints digits = scan.digits();
        int first = digits.firstAtLeast(indicator.start());
        int number = first < digits.size() ? digits.get(first) : 0;
        return number > 0
                && number < indicator.end()
                && "由从".indexOf(scan.text().charAt(number - 1)) >= 0;
    }

    /// Who rises from 12位 to 8位 in a ranking does so rightly; persons are counted with the same words.
    private static boolean isRank(String unit) {
        return unit.equals("位") || unit.equals("名");
    }

    private static boolean isMove(String moved, Words words) {
        return words.all().stream().anyMatch(word -> moved.startsWith(word + "至") || moved.startsWith(word + "到"));
    }
}
