package org.taizhang.review.kind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often something is confirmed. A period is named by its year and what of the year it is: `2026M03`, `2026Q1`,
/// `2026H2`, `2026`.
public enum Cycle {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Cycle(int months) {
        this.months = months;
    }

    /// A stretch of a year.
    ///
    /// @param last its last day
    public record Period(String name, LocalDate first, LocalDate last) {}

    /// How often what is so is confirmed; empty where it is not.
    public static Optional<Cycle> of(Particulars particulars) {
        return particulars instanceof Confirmed confirmed ? Optional.of(confirmed.cycle()) : Optional.empty();
    }

    /// The last day of the first period of what stands in the ledger since a day; null where nothing is confirmed.
    public static @Nullable LocalDate firstEnd(Particulars particulars, LocalDate since) {
        return of(particulars).map(cycle -> cycle.of(since).last()).orElse(null);
    }

    /// The first period that is not confirmed; empty where there is none, or none that has begun.
    ///
    /// @param until the last day of it; null where nothing is confirmed
    public static Optional<Period> waiting(Particulars particulars, @Nullable LocalDate until, LocalDate today) {
        if (until == null) return Optional.empty();
        return of(particulars).map(cycle -> cycle.of(until)).filter(period -> !period.first()
                .isAfter(today));
    }

    /// The period that a day lies in.
    public Period of(LocalDate day) {
        int number = (day.getMonthValue() - 1) / months + 1;
        LocalDate first = LocalDate.of(day.getYear(), (number - 1) * months + 1, 1);
        return new Period(
                day.getYear() + sign(number), first, first.plusMonths(months).minusDays(1));
    }

    public Period after(Period period) {
        return of(period.last().plusDays(1));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sign(int number) {
        return switch (this) {
            case MONTHLY -> String.format(Locale.ROOT, "M%02d", number);
            case QUARTERLY -> "Q" + number;
            case HALF_YEARLY -> "H" + number;
            case YEARLY -> "";
        };
    }
}
