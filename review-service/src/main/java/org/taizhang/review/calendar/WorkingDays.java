package org.taizhang.review.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Which days are worked in China. In a year that it does not know, Monday to Friday are.
///
/// @param years each with whether its days are those of the yearly notice, or only those that the law names
/// @param exceptions days that are worked though they fall on a weekend, or are not whatever day they are
public record WorkingDays(Map<Integer, Basis> years, Map<LocalDate, Kind> exceptions) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        years = Map.copyOf(years);
        exceptions = Map.copyOf(exceptions);
    }

    /// What the days of a year rest on.
    public enum Basis {
        OFFICIAL,
        LEGAL
    }

    /// How a day differs from its day of the week.
    public enum Kind {
        OFF,
        WORK
    }

    public boolean isWorked(LocalDate day) {
        Kind kind = exceptions.get(day);
        return kind == null ? !isWeekend(day) : kind == Kind.WORK;
    }

    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /// The last day of a time allowed that begins the day after this one. None allowed ends on the day itself.
    public LocalDate after(LocalDate day, int worked) {
        LocalDate last = day;
        for (int left = worked; left > 0; left--) last = next(last);
        return last;
    }

    /// The last day since which more than so many working days have passed before this one.
    public LocalDate before(LocalDate day, int worked) {
        LocalDate last = day.minusDays(1L + worked);
        while (!after(last, worked).isBefore(day)) last = last.minusDays(1);
        return last;
    }

    private LocalDate next(LocalDate day) {
        LocalDate following = day.plusDays(1);
        while (!isWorked(following)) following = following.plusDays(1);
        return following;
    }

    public boolean isOfficial(int year) {
        return years.get(year) == Basis.OFFICIAL;
    }
}
