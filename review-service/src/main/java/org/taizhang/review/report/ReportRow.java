package org.taizhang.review.report;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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
        Confidence confidence,
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
                counts.problems(),
                counts.commitments(),
                report.confidence(),
                report.updatedAt());
    }

    @Nullable
    UnitRef unitIn(Map<String, UnitRef> names) {
        return unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit));
    }
}
