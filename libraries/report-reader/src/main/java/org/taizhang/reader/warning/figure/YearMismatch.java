package org.taizhang.reader.warning.figure;

import java.util.function.Consumer;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A year later than the report's, of something that the report says was won or done: 入选2024年度… in a report of 2023.
public final class YearMismatch implements Rule {
    private static final Words ACHIEVED = Words.of("warnings.txt", "achieved");
    private static final Words CUT_OFF = Words.of("indicators.txt", "cut-off");
    private static final Words PLANNED = Words.of("warnings.txt", "planned");

    private static final int LAST_MONTH_OF_WRITING = 4;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Integer year = report.year();
        if (year == null) {
            return;
        }
        Scan scan = report.scan();
        preamble(report, year, warnings);
        // What was found in the report's year is put right in the next ones.
        if (report.title().contains("整改")) {
            return;
        }
        Ints digits = scan.digits();
        for (int d = digits.firstAtLeast(report.bodyStart()); d < digits.size(); d++) {
            int at = digits.get(d);
            int stated = year(report.text(), at);
            if (stated > year && stated <= year + 3 && isClosedLate(report, at, stated - year)) {
                warnings.accept(RuleCode.YEAR_MISMATCH.warning(
                        at, at + 5, "本报告为%d年度，此处截至时间为%d年，请核对年份。".formatted(year, stated), null));
            } else if (stated > year && stated <= year + 3 && isAchieved(report, at)) {
                warnings.accept(RuleCode.YEAR_MISMATCH.warning(
                        at, at + 5, "本报告为%d年度，此处所述成绩为%d年，请核对年份。".formatted(year, stated), null));
            }
        }
    }

    /// 2022年，局党组… as the first words of a report whose title says 2023: taken over from the year before.
    private static void preamble(Checked report, int year, Consumer<Warning> warnings) {
        String text = report.text();
        int at = report.bodyStart();
        int stated = year(text, at);
        boolean alone = stated > 0 && at + 5 < text.length() && "，,来，以".indexOf(text.charAt(at + 5)) >= 0;
        if (alone && stated != year && Math.abs(stated - year) <= 2 && report.yearInTitle()) {
            warnings.accept(
                    RuleCode.YEAR_MISMATCH.warning(at, at + 5, "标题为%d年，正文开头为%d年，请核对年份。".formatted(year, stated), null));
        }
    }

    /// 截至2024年11月底 in a report of 2023: figures are counted to a day that such a report cannot know. The first months
    /// of the next year it can.
    private static boolean isClosedLate(Checked report, int at, int yearsLater) {
        String text = report.text();
        boolean closed = CUT_OFF.endAt(text, at);
        int monthEnd = Math.min(Characters.digitsEnd(text, at + 5), at + 7);
        int month = Characters.number(text, at + 5, monthEnd);
        return closed && report.yearInTitle() && (yearsLater > 1 || month > LAST_MONTH_OF_WRITING);
    }

    /// Of 2023年 at this place; 0 for anything else.
    private static int year(String text, int at) {
        boolean four =
                text.startsWith("年", at + 4) && text.charAt(at) == '2' && Characters.digitsEnd(text, at) == at + 4;
        return four ? Characters.number(text, at, at + 4) : 0;
    }

    private static boolean isAchieved(Checked report, int at) {
        Scan scan = report.scan();
        Section section = report.index().at(at);
        if (section.role() != Role.BODY || scan.enclosures().isInside(at)) {
            return false;
        }
        String text = report.text();
        int start = at;
        Span sentence = scan.sentence(at);
        while (start > sentence.start() && !Scan.endsClause(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, at);
        String after = text.substring(at, Math.min(sentence.end(), at + 12));
        boolean joined = at > 0 && "—－-至".indexOf(text.charAt(at - 1)) >= 0;
        return !joined && ACHIEVED.anyIn(before) && !PLANNED.anyIn(before + after);
    }
}
