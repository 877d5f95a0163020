package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// A dated note on how an item goes.
@Embeddable
public record ProgressEntry(
        @Column(name = "noted_at") Instant at,
        String byId,
        String byName,
        @Nullable String byUnit,
        @Column(name = "on_date") LocalDate date,
        String text,
        @Nullable Integer percent) {

    public static ProgressEntry of(Instant now, Actor by, LocalDate date, String text, @Nullable Integer percent) {
        return new ProgressEntry(now, by.id(), by.name(), by.unit(), date, text, percent);
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }
}
