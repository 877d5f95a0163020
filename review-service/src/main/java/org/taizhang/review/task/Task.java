package org.taizhang.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// An open task as the queue shows it.
record Task(
        UUID id,
        String kind,
        String about,
        UUID subject,
        String title,
        @Nullable String unit,
        @Nullable String step,
        Instant since,
        LocalDate due,
        int risk,
        List<String> reasons,
        @Nullable Actor claimedBy) {}
