package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated note on how an item goes.
@Embeddable
public record ProgressEntry(
        @Column(name = "noted_at") Instant at,
        String byId,
        String byName,
        @Column(name = "on_date") LocalDate date,
        String text,
        @Nullable Integer percent) {}
