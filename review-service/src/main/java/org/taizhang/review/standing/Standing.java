package org.taizhang.review.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit of a campaign, as it stands.
///
/// @param system the unit above it, by which tables group
/// @param reason why it has a later date than others; null where it has not
/// @param remindedOn each day on which it was reminded, oldest first
record Standing(
        UUID campaign,
        String unit,
        String name,
        @Nullable String system,
        Stage stage,
        LocalDate due,
        boolean late,
        @Nullable String reason,
        List<LocalDate> remindedOn,
        @Nullable Answer answer,
        @Nullable File file) {

    Standing {
        remindedOn = List.copyOf(remindedOn);
    }

    /// The report that answers.
    ///
    /// @param outline empty where it was not looked for required parts yet
    record Answer(UUID report, int errors, int warnings, Instant changedAt, Optional<Outline> outline) {}

    /// The upload that names the campaign and came last.
    ///
    /// @param unreadable why nothing came of it
    record File(
            UUID upload,
            @Nullable Instant receivedAt,
            @Nullable String unreadable) {}
}
