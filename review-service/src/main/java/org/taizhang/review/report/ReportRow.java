package org.taizhang.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

/// A report as lists show it.
///
/// @param errors those of the warnings that must be mended
/// @param submittedAt when it was last handed in; lists alone know it, and when its step is due
record ReportRow(
        UUID id,
        @Nullable String unit,
        String unitAsRead,
        String title,
        @Nullable Integer year,
        Occasion occasion,
        String state,
        @Nullable String step,
        int version,
        int warnings,
        int errors,
        int problems,
        int commitments,
        Confidence confidence,
        @Nullable Instant submittedAt,
        @Nullable LocalDate due,
        Instant updatedAt,
        Came came) {

    /// The upload that its shown version came in.
    ///
    /// @param unit that handed it in
    /// @param parts how many reports came in it
    record Came(UUID upload, @Nullable String receipt, String unit, int parts) {}

    /// All units that it names, by code.
    Stream<String> units() {
        return Stream.concat(Stream.ofNullable(unit), Stream.of(came.unit()));
    }

    @Nullable
    UnitRef unitIn(Map<String, UnitRef> names) {
        return unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit));
    }
}
