package org.taizhang.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "ReportRow")
record ReportRowView(
        UUID id,

        @Schema(description = "null: waits for a person") @Nullable
        UnitRef unit,

        String unitAsRead,
        String title,
        @Nullable Integer year,

        @Schema(
                enumeration = {"accountability", "half-year", "rectification", "progress", "screening", "judgement"},
                description = "what kind of report it is, which whoever asked for it says")
        String kind,

        @Schema(description = "within the year, such as `M03`, `Q01` or `F07`; null where there is one a year")
        @Nullable
        String period,

        @Schema(enumeration = {"extracted", "submitted", "approved", "archived", "returned", "withdrawn", "dismissed"})
        String state,

        @Nullable String step,
        int version,
        int warnings,

        @Schema(description = "those of the warnings that must be mended")
        int errors,

        int problems,
        int commitments,

        @Schema(description = "0 to 1: how surely it was read, sections included")
        double confidence,

        @Schema(description = "codes of why it was read with doubt")
        List<String> doubts,

        @Schema(description = "when it was last handed in") @Nullable
        Instant submittedAt,

        @Schema(description = "when the step that it waits at is due") @Nullable
        LocalDate due,

        Instant updatedAt,
        UUID upload,

        @Schema(description = "number of the receipt of that upload") @Nullable
        String receipt,

        @Schema(description = "that handed that upload in") UnitRef handedInBy,

        @Schema(description = "how many reports came in that upload: a compilation has several")
        int parts) {

    static ReportRowView of(ReportRow row, Map<String, UnitRef> names) {
        return new ReportRowView(
                row.id(),
                row.unitIn(names),
                row.unitAsRead(),
                row.title(),
                row.year(),
                row.occasion().kind().wire(),
                row.occasion().period(),
                row.state(),
                row.step(),
                row.version(),
                row.warnings(),
                row.errors(),
                row.problems(),
                row.commitments(),
                row.confidence().confidence(),
                row.confidence().doubts(),
                row.submittedAt(),
                row.due(),
                row.updatedAt(),
                row.came().upload(),
                row.came().receipt(),
                names.getOrDefault(
                        row.came().unit(),
                        new UnitRef(row.came().unit(), row.came().unit())),
                row.came().parts());
    }
}
