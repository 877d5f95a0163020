package org.taizhang.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

/// A report as lists show it.
record ReportRow(
        UUID id,
        @Nullable String unit,
        String unitAsRead,
        String title,
        @Nullable Integer year,
        String state,
        @Nullable String step,
        int version,
        int warnings,
        int problems,
        int commitments,
        int errors,
        Confidence confidence,
        Instant updatedAt,
        Course course,
        Came came) {

    /// @param due of the step that it waits at
    /// @param submittedAt last; null when it never was
    record Course(@Nullable LocalDate due, @Nullable Instant submittedAt) {}

    /// The upload that its shown version came in.
    ///
    /// @param unit that handed it in
    /// @param parts how many reports came in it
    record Came(UUID upload, @Nullable String receipt, String unit, int parts) {}

    /// All that it names, by code.
    Stream<String> units() {
        return Stream.concat(Stream.ofNullable(unit), Stream.of(came.unit()));
    }

    @Nullable
    UnitRef unitIn(Map<String, UnitRef> names) {
        return unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit));
    }
}
