package org.taizhang.reader.warning.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Dates that cannot follow each other so: a span that ends before it starts (2023年5月至2022年3月), something told as
/// done on a day after the signature's, a deadline among the next steps that lies before the report's year, a signature
/// from before that year.
public final class DateOrder implements Rule {
    private static final Words DEADLINE = Words.of("agreement.txt", "deadline");
    private static final Words TOLD = Words.of("agreement.txt", "told");
    private static final Words AIMS = Words.of("agreement.txt", "aims");
    private static final Words TO_DO = Words.of("agreement.txt", "to-do");
    private static final String JOINS = "—－-~～至到";
    private static final int YEAR_DIGITS = 4;
    private static final int SIGNATURE_LINES = 3;
    private static final int LONGEST_SIGNATURE = 16;

    /// A date as far as it is said: the first and the last day that it can mean.
    private record Date(int start, int end, LocalDate first, LocalDate last) {
        Span span() {
            return new Span(start, end);
        }

        boolean isOfMonth() {
            return first.getMonth() == last.getMonth();
        }

        boolean isDay() {
            return first.equals(last);
        }
    }

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Date signature = signature(report);
        Integer year = report.year();
        if (signature != null
                && year != null
                && report.yearInTitle()
                && signature.last().getYear() < year) {
            warnings.accept(warning(signature.span(), "落款日期早于报告所属的%d年，请核对。".formatted(year), List.of()));
        }
        Ints digits = report.scan().digits();
        String text = report.text();
        Date before = null;
        for (int d = digits.firstAtLeast(report.bodyStart()); d < digits.size(); d++) {
            int at = digits.get(d);
            if (!text.startsWith("年", at + YEAR_DIGITS)
                    || report.scan().enclosures().isInside(at)) {
                continue;
            }
            Date date = date(text, at);
            if (date != null) {
                span(text, yearBefore(text, at, before), date, warnings);
                deadline(report, date, warnings);
                if (signature != null && date.start() < signature.start()) {
                    afterSignature(report, date, signature, warnings);
                }
                before = date;
            }
        }
    }

    /// 2021 of 2021—2023年, which has no 年 of its own; else what was found before.
    private static @Nullable Date yearBefore(String text, int at, @Nullable Date before) {
        int start = at - YEAR_DIGITS - 1;
        boolean year = start >= 0
                && JOINS.indexOf(text.charAt(at - 1)) >= 0
                && isYear(text, start)
                && (start == 0 || !Characters.isDigit(text.charAt(start - 1)));
        if (!year) {
            return before;
        }
        int of = Characters.number(text, start, at - 1);
        return new Date(start, at - 1, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
    }

    private static boolean isYear(String text, int at) {
        return Characters.digitsEnd(text, at) == at + YEAR_DIGITS
                && (text.startsWith("19", at) || text.startsWith("20", at));
    }

    private static void span(String text, @Nullable Date before, Date date, Consumer<Warning> warnings) {
        if (before == null || date.start() != before.end() + 1) {
            return;
        }
        if (JOINS.indexOf(text.charAt(before.end())) >= 0 && date.last().isBefore(before.first())) {
            warnings.accept(warning(
                    date.span(),
                    "起止时间颠倒：“%s”早于“%s”，请核对。"
                            .formatted(date.span().of(text), before.span().of(text)),
                    List.of(before.span())));
        }
    }

    /// 2022年6月底前完成, 力争在2022年考核中 among the next steps of a report of 2023.
    private static void deadline(Checked report, Date date, Consumer<Warning> warnings) {
        Integer year = report.year();
        boolean early = year != null
                && report.yearInTitle()
                && date.last().getYear() < year
                && report.index().at(date.start()).role() == Role.NEXT_STEPS;
        if (early && (isDeadline(report, date) || isAim(report.text(), date))) {
            warnings.accept(warning(date.span(), "下一步工作的时间早于报告所属的%d年，请核对。".formatted(year), List.of()));
        }
    }

    private static boolean isDeadline(Checked report, Date date) {
        return DEADLINE.startAt(report.text(), deadlineAt(report.text(), date.end()))
                && TO_DO.anyIn(report.text(), report.scan().sentence(date.start()));
    }

    private static boolean isAim(String text, Date date) {
        int end = date.start();
        end -= end > 0 && "在于".indexOf(text.charAt(end - 1)) >= 0 ? 1 : 0;
        return AIMS.endAt(text, end) || AIMS.endAt(text, date.start());
    }

    private static int deadlineAt(String text, int end) {
        return end < text.length() && "底末初".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    private static void afterSignature(Checked report, Date date, Date signature, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        Span sentence = scan.sentence(date.start());
        boolean done = date.isOfMonth()
                && date.first().isAfter(signature.last())
                && date.first().getYear() <= signature.last().getYear() + 1
                && report.index().at(date.start()).role() == Role.BODY
                && !DEADLINE.startAt(report.text(), deadlineAt(report.text(), date.end()))
                && !scan.has(WordKind.FUTURE, sentence)
                && !TOLD.anyIn(report.text(), sentence);
        if (done && (date.isDay() || signature.isDay())) {
            warnings.accept(warning(
                    date.span(),
                    "此处日期晚于落款日期“%s”，请核对。".formatted(signature.span().of(report.text())),
                    List.of(signature.span())));
        }
    }

    /// The date that is a line of its own among the last ones.
    private static @Nullable Date signature(Checked report) {
        Ints lines = report.scan().lines();
        String text = report.text();
        int end = text.length();
        int looked = 0;
        for (int l = lines.size() - 1; l >= 0 && looked < SIGNATURE_LINES && lines.get(l) >= report.bodyStart(); l--) {
            int start = lines.get(l);
            if (end - start > 1) {
                looked++;
                Date date = end - start <= LONGEST_SIGNATURE ? date(text, start) : null;
                if (date != null && text.substring(date.end(), end).isBlank()) {
                    return date;
                }
            }
            end = start;
        }
        return null;
    }

    /// 2023年, 2023年5月 or 2023年5月8日 at this place.
    private static @Nullable Date date(String text, int at) {
        if (!text.startsWith("年", at + YEAR_DIGITS) || !isYear(text, at)) {
            return null;
        }
        int of = Characters.number(text, at, at + YEAR_DIGITS);
        int monthStart = at + YEAR_DIGITS + 1;
        int monthEnd = Characters.digitsEnd(text, monthStart);
        if (monthEnd == monthStart || monthEnd - monthStart > 2 || !text.startsWith("月", monthEnd)) {
            return new Date(at, monthStart, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
        }
        int dayEnd = Characters.digitsEnd(text, monthEnd + 1);
        boolean day = dayEnd > monthEnd + 1 && dayEnd - monthEnd <= 3 && text.startsWith("日", dayEnd);
        try {
            int month = Characters.number(text, monthStart, monthEnd);
            LocalDate first = LocalDate.of(of, month, day ? Characters.number(text, monthEnd + 1, dayEnd) : 1);
            return day
                    ? new Date(at, dayEnd + 1, first, first)
                    : new Date(at, monthEnd + 1, first, first.plusMonths(1).minusDays(1));
        } catch (DateTimeException _) {
            return null; // ImpossibleDate tells of it.
        }
    }

    private static Warning warning(Span place, String message, List<Span> related) {
        return RuleCode.DATE_ORDER
                .warning(place.start(), place.end(), message, null)
                .with(related);
    }
}
