package org.taizhang.reader.warning.figure;

import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A day that no calendar has: 11月31日, 2月30日, 13月5日.
public final class ImpossibleDate implements Rule {
    private static final int MONTHS = 12;
    private static final int SOME_LEAP_YEAR = 2000;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints digits = report.scan().digits();
        for (int d = digits.firstAtLeast(report.bodyStart()); d < digits.size(); d++) {
            int start = digits.get(d);
            int monthEnd = Characters.digitsEnd(text, start);
            int dayEnd = Characters.digitsEnd(text, monthEnd + 1);
            boolean date = text.startsWith("月", monthEnd)
                    && text.startsWith("日", dayEnd)
                    && isShort(monthEnd - start)
                    && isShort(dayEnd - monthEnd - 1)
                    && !isPartOfNumber(text, start);
            if (date
                    && !exists(
                            yearBefore(text, start),
                            Characters.number(text, start, monthEnd),
                            Characters.number(text, monthEnd + 1, dayEnd))) {
                warnings.accept(RuleCode.IMPOSSIBLE_DATE.warning(
                        start, dayEnd + 1, "没有“%s”这一天，请核对日期。".formatted(text.substring(start, dayEnd + 1)), null));
            }
        }
    }

    private static boolean isShort(int digits) {
        return digits == 1 || digits == 2;
    }

    private static boolean isPartOfNumber(String text, int start) {
        return start > 0 && (Characters.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.');
    }

    /// Of 2023年2月29日; a leap year where none is said: the 29th of February is there in some years.
    private static int yearBefore(String text, int start) {
        int year = start - 5;
        boolean said = year >= 0
                && text.charAt(start - 1) == '年'
                && Characters.digitsEnd(text, year) == start - 1
                && (year == 0 || !Characters.isDigit(text.charAt(year - 1)));
        return said ? Characters.number(text, year, start - 1) : SOME_LEAP_YEAR;
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }
}
