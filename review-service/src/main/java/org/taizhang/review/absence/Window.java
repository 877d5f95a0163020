package org.taizhang.review.absence;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.taizhang.web.problem.Invalid;

/// Days on which somebody is away.
///
/// @param begins the first of them
/// @param until the day on which they are back
@Embeddable
record Window(LocalDate begins, LocalDate until) {

    /// Whoever is away for longer has left their post, which is Keycloak's affair.
    private static final int MOST_DAYS = 366;

    /// @throws Invalid when it begins before today, does not end after it began, or is very long
    static Window of(LocalDate begins, LocalDate until, LocalDate today) {
        if (begins.isBefore(today)) throw Invalid.field("from", "开始日期不能早于今天。", "not before today");
        if (!until.isAfter(begins)) throw Invalid.field("until", "返岗日期应晚于开始日期。", "must be after the first day");
        if (until.isAfter(begins.plusDays(MOST_DAYS))) throw Invalid.field("until", "外出最长一年。", "a year is the longest");
        return new Window(begins, until);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(begins) && day.isBefore(until);
    }

    boolean meets(Window other) {
        return begins.isBefore(other.until) && other.begins.isBefore(until);
    }

    LocalDate lastDay() {
        return until.minusDays(1);
    }
}
