package org.taizhang.review.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the file of working days. What it cannot mean is refused with its line: a due date must not rest on a guess.
final class CalendarText {

    private final Map<Integer, WorkingDays.Basis> years = new HashMap<>();
    private final Map<LocalDate, WorkingDays.Kind> days = new HashMap<>();

    private CalendarText() {}

    /// @throws IllegalArgumentException naming the line
    static WorkingDays read(List<String> lines) {
        var text = new CalendarText();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                text.take(line.split("\\s+", 4));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException("line %d: %s".formatted(at + 1, wrong.getMessage()), wrong);
            }
        }
        if (text.years.isEmpty()) throw new IllegalArgumentException("it names no year");
        return new WorkingDays(text.years, text.days);
    }

    private void take(String[] words) {
        if (words.length < 2) throw new IllegalArgumentException("%s of what?".formatted(words[0]));
        switch (words[0]) {
            case "year" -> year(words);
            case "off" -> off(words[1]);
            case "work" -> work(LocalDate.parse(words[1]));
            default -> throw new IllegalArgumentException("%s is none of year, off, work".formatted(words[0]));
        }
    }

    private void year(String[] words) {
        if (words.length < 4) throw new IllegalArgumentException("a year says official or legal, and its source");
        WorkingDays.Basis basis = basis(words[2]);
        if (years.put(Integer.valueOf(words[1]), basis) != null)
            throw new IllegalArgumentException("the year %s is here twice".formatted(words[1]));
    }

    private static WorkingDays.Basis basis(String word) {
        for (WorkingDays.Basis one : WorkingDays.Basis.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) return one;
        }
        throw new IllegalArgumentException("%s is neither official nor legal".formatted(word));
    }

    private void off(String range) {
        int dots = range.indexOf("..");
        var from = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate to = dots < 0 ? from : LocalDate.parse(range.substring(dots + 2));
        if (to.isBefore(from)) throw new IllegalArgumentException("%s ends before it begins".formatted(range));
        if (to.getYear() != from.getYear())
            throw new IllegalArgumentException("%s goes over the end of a year: write two lines".formatted(range));
        from.datesUntil(to.plusDays(1)).forEach(day -> note(day, WorkingDays.Kind.OFF));
    }

    private void work(LocalDate day) {
        if (!WorkingDays.isWeekend(day))
            throw new IllegalArgumentException("%s is no weekend and worked anyway".formatted(day));
        note(day, WorkingDays.Kind.WORK);
    }

    private void note(LocalDate day, WorkingDays.Kind kind) {
        if (!years.containsKey(day.getYear()))
            throw new IllegalArgumentException("%s comes before the line of its year".formatted(day));
        if (days.put(day, kind) != null) throw new IllegalArgumentException("%s is here twice".formatted(day));
    }
}
