package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import org.taizhang.reader.text.Characters;

/// An indicator with the place of its number, for those who compare numbers.
///
/// @param from where its digits start, behind 近 or 超过
/// @param to behind its unit, and behind 以上 and 多 where they stand there
public record Figure(Indicator indicator, int from, int to) {
    private static final String SCALES = "百千万亿";
    private static final int[] TIMES = {100, 1000, 10_000, 100_000_000};

    public BigDecimal value() {
        return indicator.value();
    }

    public String unit() {
        return indicator.unit();
    }

    /// One number, meant as it stands: no range, not about, and compared with nothing.
    public boolean isPlain() {
        return !indicator.approximate() && indicator.upper() == null && indicator.comparison() == null;
    }

    public boolean isExact() {
        return !indicator.approximate() && indicator.upper() == null;
    }

    public boolean isShare() {
        return unit().equals("%");
    }

    /// What the last digit that is written counts: 0.01亿 of 3.25亿元, 1 of 12项.
    public BigDecimal step(String text) {
        BigDecimal step = BigDecimal.ONE;
        if (indicator.numeral() == Numeral.CHINESE) {
            return step;
        }
        boolean point = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            int power = SCALES.indexOf(c);
            if (power >= 0) {
                step = step.multiply(BigDecimal.valueOf(TIMES[power]));
            } else if (Characters.isDigit(c)) {
                step = point ? step.movePointLeft(1) : step;
            } else if (c == '.' || c == '．') {
                point = true;
            } else if (c != ',' && c != '，' && c != ' ') {
                break;
            }
        }
        return step;
    }
}
