package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Words;

/// Reads a quantity where digits start: 34万余元, 近300项, 8000余万元, 3至5个, 99%以上, 1,192件.
final class NumberReader {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final Words ABOUT = Words.of("indicators.txt", "about");
    private static final Map<Character, Integer> ROUND = Map.of('百', 100, '千', 1000, '万', 10_000);
    private static final Words ABOUT_AFTER = Words.of("indicators.txt", "about-after");
    private static final Words BODIES = Words.of("indicators.txt", "bodies");
    private static final int LONGEST = 15;
    private static final int MOST_DIGITS = 12;
    /// 余万多: nothing is written with more of them.
    private static final int LONGEST_SCALE = 6;
    private static final String PERCENT = "百分之";

    private final String text;
    private final Classifiers classifiers;

    NumberReader(String text, Classifiers classifiers) {
        this.text = text;
        this.classifiers = classifiers;
    }

    private record Figure(int end, BigDecimal value, boolean approximate) {}

    /// The quantity whose first digit stands at `start`, or null where it counts nothing.
    @Nullable
    Quantity arabic(int start) {
        Figure first = number(start);
        if (first == null) {
            return null;
        }
        Figure last = range(first);
        Figure number = last == null ? first : last;
        String unit = unit(number.end());
        if (unit == null && last != null) {
            number = first;
            last = null;
            unit = unit(number.end());
        }
        if (unit == null) {
            return sharing(start, first);
        }
        int end = number.end() + unit.length();
        Figure upper = last == null ? upper(end, unit) : last;
        end = last == null && upper != null ? upper.end() + unit.length() : end;
        int after = after(end);
        int before = before(start);
        boolean exact = text.startsWith("达", before) && before < start;
        boolean approximate = first.approximate() || number.approximate() || after > end || (before < start && !exact);
        return new Quantity(
                exact ? start : before,
                start,
                Math.max(end, after),
                first.value(),
                upper == null ? null : upper.value(),
                unit,
                approximate,
                false);
    }

    /// 10%—15%, 3个至5个: the greater number of a range whose ends both carry the unit.
    private @Nullable Figure upper(int end, String unit) {
        boolean joined = end + 1 < text.length() && isRangeMark(end) && isDigitAt(end + 1);
        Figure upper = joined ? number(end + 1) : null;
        return upper != null && unit.equals(unit(upper.end())) ? upper : null;
    }

    /// 提高1.5、2.1个百分点: the first number has the unit of the second.
    private @Nullable Quantity sharing(int start, Figure figure) {
        int at = figure.end();
        boolean listed = at + 1 < text.length() && "、和".indexOf(text.charAt(at)) >= 0 && isDigitAt(at + 1);
        Figure next = listed && figure.value().scale() > 0 ? number(at + 1) : null;
        String unit = next == null ? null : unit(next.end());
        return unit == null
                ? null
                : new Quantity(start, start, at, figure.value(), null, unit, figure.approximate(), false);
    }

    /// The quantity in Chinese numerals that ends before the unit, or null: only more than ten, and of work.
    @Nullable
    Quantity chinese(int start) {
        int end = start;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        int value = ChineseNumber.value(text, start, end);
        if (value <= 10) {
            return null;
        }
        Figure figure = scaled(BigDecimal.valueOf(value), end);
        String unit = unit(figure.end());
        if (unit == null || !classifiers.countsWork(unit) || isOfBodies(figure.end() + unit.length(), unit)) {
            return null;
        }
        int last = figure.end() + unit.length();
        return new Quantity(start, start, last, figure.value(), null, unit, figure.approximate(), true);
    }

    /// 十五个村: bodies, and no work.
    private boolean isOfBodies(int end, String unit) {
        return unit.equals("个") && BODIES.startAt(text, end);
    }

    /// 百分之九十八点五, unless all of it is only meant to say: fully.
    @Nullable
    Quantity percent(int start) {
        if (!text.startsWith(PERCENT, start)) {
            return null;
        }
        int from = start + PERCENT.length();
        int end = from;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        boolean all = end == from + 1 && text.charAt(from) == '百';
        int whole = all ? 100 : ChineseNumber.value(text, from, end);
        if (whole < 0 || end == from || (all && !statesRate(start))) {
            return null;
        }
        StringBuilder value = new StringBuilder().append(whole);
        if (end + 1 < text.length() && text.charAt(end) == '点' && ChineseNumber.isNumeral(text.charAt(end + 1))) {
            value.append('.');
            for (end++; end < text.length() && Characters.chineseDigit(text.charAt(end)) >= 0; end++) {
                if (value.length() < LONGEST) {
                    value.append(Characters.chineseDigit(text.charAt(end)));
                }
            }
        }
        int after = after(end);
        return new Quantity(start, start, after, new BigDecimal(value.toString()), null, "%", after > end, true);
    }

    private boolean statesRate(int start) {
        return start > 0 && "率到达为至均".indexOf(text.charAt(start - 1)) >= 0;
    }

    /// 近百场, 上千人次: a round number that is said to be nearly or more than reached.
    @Nullable
    Quantity round(int start) {
        int value = ROUND.getOrDefault(text.charAt(start), 0);
        int before = value == 0 ? start : text.startsWith("上", start - 1) ? start - 1 : before(start);
        String unit = before < start ? unit(start + 1) : null;
        if (unit == null || text.startsWith("分", start + 1)) {
            return null;
        }
        int end = start + 1 + unit.length();
        return new Quantity(before, start, end, BigDecimal.valueOf(value), null, unit, true, true);
    }

    private @Nullable Figure number(int start) {
        long digits = 0;
        int count = 0;
        int decimals = 0;
        int at = start;
        boolean point = false;
        while (at < text.length() && at - start < LONGEST) {
            char c = text.charAt(at);
            if (Characters.isDigit(c)) {
                digits = digits * 10 + Characters.digit(c);
                decimals += point ? 1 : 0;
                count++;
            } else if ((c == '.' || c == '．') && !point && isDigitAt(at + 1)) {
                point = true;
            } else if (!isGroupMark(c) || point || count == 0 || !isThousands(at)) {
                break;
            }
            at++;
        }
        boolean ordinal = count > 1 && Characters.digit(text.charAt(start)) == 0 && decimals != count - 1;
        return count + (point ? 1 : 0) > MOST_DIGITS || ordinal
                ? null
                : scaled(BigDecimal.valueOf(digits, decimals), at);
    }

    /// 余, 多 and 来 may stand before and after 万: 8000余万元, 34万余元.
    private Figure scaled(BigDecimal value, int at) {
        int end = at;
        boolean approximate = false;
        BigDecimal scaled = value;
        while (end < text.length() && end - at < LONGEST_SCALE) {
            char c = text.charAt(end);
            if (c == '余' || c == '多' || (c == '来' && end == at)) {
                approximate = true;
            } else if (c == '万') {
                scaled = scaled.multiply(TEN_THOUSAND);
            } else if (c == '亿') {
                scaled = scaled.multiply(HUNDRED_MILLION);
            } else if ((c != '千' && c != '百') || unit(end) != null) {
                break;
            } else {
                scaled = scaled.multiply(BigDecimal.valueOf(c == '千' ? 1000 : 100));
            }
            end++;
        }
        return new Figure(end, plain(scaled), approximate);
    }

    /// 2.50 as 2.5, and 300 as it is.
    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? value.setScale(0) : bare;
    }

    private @Nullable Figure range(Figure first) {
        int at = first.end();
        return at + 1 < text.length() && isRangeMark(at) && isDigitAt(at + 1) ? number(at + 1) : null;
    }

    private boolean isRangeMark(int at) {
        return "至到-—－~～".indexOf(text.charAt(at)) >= 0;
    }

    private @Nullable String unit(int at) {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '%' || c == '％') {
            return "%";
        }
        return classifiers.at(text, at);
    }

    private int before(int start) {
        if (!ABOUT.mayEndAt(text, start)) {
            return start;
        }
        for (String word : ABOUT.all()) {
            if (Approximations.standsBefore(text, word, start)) {
                return start - word.length();
            }
        }
        return start;
    }

    private int after(int end) {
        int after = ABOUT_AFTER.lengthAt(text, end);
        if (after > 0) {
            return end + after;
        }
        return end < text.length() && text.charAt(end) == '多' && !text.startsWith("多", end + 1) && isTimes(end)
                ? end + 1
                : end;
    }

    /// 3倍多, 20元多
    private boolean isTimes(int end) {
        return text.charAt(end - 1) == '倍' || text.charAt(end - 1) == '元';
    }

    private boolean isDigitAt(int at) {
        return at < text.length() && Characters.isDigit(text.charAt(at));
    }

    /// 1,234件, 5 326件
    private static boolean isGroupMark(char c) {
        return c == ',' || c == '，' || c == ' ';
    }

    private boolean isThousands(int comma) {
        return isDigitAt(comma + 1) && isDigitAt(comma + 2) && isDigitAt(comma + 3) && !isDigitAt(comma + 4);
    }
}
