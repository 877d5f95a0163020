package org.taizhang.reader.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day by which something is to be done: 2024年6月底前, 2024-06-30, 12月31日.
final class DueDate {
    private static final Pattern IN_CELL = Pattern.compile(
            "(?:(20\\d{2})[年./-])(?:(\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?)?|(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern IN_TEXT =
            Pattern.compile("(20\\d{2})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?(?:底|末)?(?:之|以)?前");

    private DueDate() {}

    /// Behind a label or in a column of dates.
    static @Nullable String inCell(String words, @Nullable Integer year) {
        Matcher found = IN_CELL.matcher(words);
        if (!found.find()) {
            return null;
        }
        if (found.group(1) != null) {
            return day(found.group(1), found.group(2), found.group(3));
        }
        return year == null ? null : day(year.toString(), found.group(4), found.group(5));
    }

    /// In a sentence, where other dates say when something was done: only one before which it is to be.
    static @Nullable String inText(String words) {
        Matcher found = IN_TEXT.matcher(words);
        return found.find() ? day(found.group(1), found.group(2), found.group(3)) : null;
    }

    private static @Nullable String day(String year, @Nullable String month, @Nullable String day) {
        try {
            int of = month == null ? 12 : Integer.parseInt(month);
            LocalDate first = LocalDate.of(Integer.parseInt(year), of, 1);
            LocalDate date =
                    day == null ? first.plusMonths(1).minusDays(1) : first.withDayOfMonth(Integer.parseInt(day));
            return date.toString();
        } catch (DateTimeException _) {
            // 11月31日 is for the warnings to tell.
            return null;
        }
    }
}
