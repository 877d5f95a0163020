package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import org.taizhang.reader.indicator.Figure;

/// What lies between two bounds because it was calculated from numbers that are written with so many digits.
record Amount(BigDecimal least, BigDecimal most) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    /// Things that are counted are exact; what is written with 万, 亿 or a point was rounded.
    static Amount of(Figure figure, String text) {
        BigDecimal step = figure.step(text);
        boolean counted = step.compareTo(BigDecimal.ONE) == 0 && !figure.isShare();
        BigDecimal half = counted ? BigDecimal.ZERO : step.multiply(HALF);
        return new Amount(figure.value().subtract(half), figure.value().add(half));
    }

    Amount plus(Amount other) {
        return new Amount(least.add(other.least), most.add(other.most));
    }

    Amount minus(Amount other) {
        return new Amount(least.subtract(other.most), most.subtract(other.least));
    }

    Amount negated() {
        return new Amount(most.negate(), least.negate());
    }

    /// In percent; both must be positive.
    Amount shareOf(Amount whole) {
        return new Amount(
                least.multiply(HUNDRED).divide(whole.most, MathContext.DECIMAL64),
                most.multiply(HUNDRED).divide(whole.least, MathContext.DECIMAL64));
    }

    boolean isPositive() {
        return least.signum() > 0;
    }

    /// Whether what is stated can be this, rounded or cut off to its last digit.
    boolean admits(Figure stated, String text) {
        BigDecimal step = stated.step(text);
        return stated.value().add(step).compareTo(least) > 0
                && stated.value().subtract(step).compareTo(most) < 0;
    }

    boolean meets(Amount other) {
        return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
    }

    /// A value in the way that the model is written: 3.25亿 beside 4.1亿元.
    static String say(BigDecimal value, Figure model, String text) {
        String written = text.substring(model.from(), model.to());
        BigDecimal shown = value;
        String scale = "";
        if (written.indexOf('亿') > 0) {
            shown = value.divide(HUNDRED_MILLION);
            scale = "亿";
        } else if (written.indexOf('万') > 0) {
            shown = value.divide(TEN_THOUSAND);
            scale = "万";
        }
        return shown.stripTrailingZeros().toPlainString() + scale + model.unit();
    }
}
