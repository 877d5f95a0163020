package org.taizhang.review.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.approval.OpinionView;
import org.taizhang.review.unit.UnitRef;

@Schema(
        name = "Report",
        requiredProperties = {
            "id",
            "unit",
            "unitAsRead",
            "title",
            "year",
            "state",
            "step",
            "version",
            "warnings",
            "problems",
            "commitments",
            "confidence",
            "doubts",
            "updatedAt",
            "digest",
            "upload",
            "waiting",
            "versions",
            "opinions",
            "meets",
            "may"
        })
public record ReportView(
        UUID id,

        @Schema(nullable = true, description = "null: waits for a person") @Nullable
        UnitRef unit,

        String unitAsRead,
        String title,
        @Schema(nullable = true) @Nullable Integer year,

        @Schema(enumeration = {"extracted", "submitted", "approved", "archived", "returned"})
        String state,

        @Schema(nullable = true) @Nullable String step,

        @Schema(description = "the version that is shown and decided on; a newer one may wait")
        int version,

        int warnings,
        int problems,
        int commitments,

        @Schema(description = "0 to 1: how surely it was read, sections included")
        double confidence,

        @Schema(description = "codes of why it was read with doubt")
        List<String> doubts,

        Instant updatedAt,

        @Schema(description = "SHA-256 that a decision must name")
        String digest,

        UUID upload,

        @Schema(
                nullable = true,
                description = "the version that becomes current when the report is returned to its reporter")
        @Nullable
        Integer waiting,

        List<VersionView> versions,
        List<OpinionView> opinions,

        @Schema(
                nullable = true,
                description = "the report that this one, as it was corrected, would be: a person decides")
        @Nullable
        MeetsView meets,

        @Schema(description = "what the caller may do now: submit, approve, return, assign-unit")
        List<String> may) {

    @Schema(
            name = "ReportVersion",
            requiredProperties = {"number", "upload", "index", "digest", "receivedAt", "readAt", "reader"})
    record VersionView(
            int number,
            UUID upload,
            int index,
            String digest,

            @Schema(description = "when its upload was received, which orders versions")
            Instant receivedAt,

            Instant readAt,
            String reader) {

        static VersionView of(Version version) {
            Version.Origin origin = version.origin();
            return new VersionView(
                    version.number(),
                    origin.upload(),
                    origin.index(),
                    version.digest(),
                    origin.receivedAt(),
                    origin.readAt(),
                    origin.reader());
        }
    }

    @Schema(
            name = "ReportMet",
            requiredProperties = {"id", "title", "unit", "year"})
    record MeetsView(
            UUID id,
            String title,
            UnitRef unit,
            @Schema(nullable = true) @Nullable Integer year) {}

    /// What is not in the report's own row.
    record Parts(
            List<Version> versions,
            Optional<Integer> waiting,
            List<OpinionView> opinions,
            Optional<MeetsView> meets,
            List<String> may) {}

    static ReportView of(Report report, @Nullable UnitRef unit, Parts parts) {
        ReportRow row = ReportRow.of(report);
        return new ReportView(
                row.id(),
                unit,
                row.unitAsRead(),
                row.title(),
                row.year(),
                row.state(),
                row.step(),
                row.version(),
                row.warnings(),
                row.problems(),
                row.commitments(),
                row.confidence().confidence(),
                row.confidence().doubts(),
                row.updatedAt(),
                report.digest(),
                report.upload(),
                parts.waiting().orElse(null),
                parts.versions().stream().map(VersionView::of).toList(),
                parts.opinions(),
                parts.meets().orElse(null),
                parts.may());
    }
}
