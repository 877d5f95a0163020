package org.taizhang.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
        Instant updatedAt) {

    /// @param step code of the step that it waits at
    static ReportRow of(Report report, @Nullable String step) {
        Counts counts = report.counts();
        return new ReportRow(
                report.id(),
                report.unit(),
                report.unitAsRead(),
                report.title(),
                report.year(),
                report.state().wire(),
                step,
                report.current(),
                counts.warnings(),
                counts.errors(),
                counts.problems(),
                counts.commitments(),
                report.confidence(),
                null,
                null,
                report.updatedAt());
    }

    @Nullable
    UnitRef unitIn(Map<String, UnitRef> names) {
        return unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit));
    }
}
