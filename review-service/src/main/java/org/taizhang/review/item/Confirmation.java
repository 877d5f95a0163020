package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;

/// What its unit says of an item for one period.
///
/// @param period by its name, such as `2026Q1`
/// @param text what was done, with figures; null: nothing new
/// @param date that the figures speak of
@Embeddable
public record Confirmation(
        String period,
        @Nullable String text,
        @Column(name = "on_date") @Nullable LocalDate date,
        @Nullable Integer percent,
        @Column(name = "confirmed_at") Instant at,
        String byId,
        String byName,
        @Nullable String byUnit) {

    /// What is new in a period, as a progress entry says it.
    public record News(
            String text, LocalDate date, @Nullable Integer percent) {}

    static Confirmation of(String period, @Nullable News news, Actor by, Instant now) {
        return news == null
                ? new Confirmation(period, null, null, null, now, by.id(), by.name(), by.unit())
                : new Confirmation(
                        period, news.text(), news.date(), news.percent(), now, by.id(), by.name(), by.unit());
    }

    public static Conflict notNow() {
        return new Conflict("本期已经确认，下一期开始后再确认。", "its period is confirmed; the next one has not begun");
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }
}
