package org.taizhang.review.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Aside;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ProcedureView;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.route.RouteView;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Report")
public record ReportView(
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

        @Schema(description = "code of the step that it waits at") @Nullable
        String step,

        @Schema(description = "the version that is shown and decided on; a newer one may wait")
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

        Instant updatedAt,

        @Schema(description = "SHA-256 that a decision must name")
        String digest,

        UUID upload,

        @Schema(description = "the version that becomes current when the report is returned to its reporter") @Nullable
        Integer waiting,

        List<VersionView> versions,
        List<OpinionView> opinions,

        @Schema(description = "the report that this one, as it was corrected, would be: a person decides") @Nullable
        MeetsView meets,

        @Schema(description = "what it is going through; null when it waits for nobody") @Nullable
        ProcedureView procedure,

        @Schema(description = "by which it goes or went; before it is handed in: by which it would go")
        List<RouteView> routes,

        @Schema(
                description = "what can be done to it: submit, assign-unit, dismiss or restore, ask-correction;"
                        + " approve and return while it waits at a step")
        List<OfferView> may,

        OriginView origin,

        @Schema(description = "why it is in no list: withdrawn or dismissed; null where it is in them") @Nullable
        AsideView aside) {

    @Schema(name = "ReportOrigin", description = "The upload that its shown version came in")
    record OriginView(
            UUID upload,

            @Schema(description = "number of the receipt") @Nullable
            String receipt,

            @Schema(description = "that handed it in") UnitRef unit,

            @Schema(description = "whether the caller may have the whole file, or only this report's part")
            boolean whole,

            @Schema(description = "how many reports came in it")
            int parts) {}

    @Schema(name = "ReportAside")
    record AsideView(
            Instant at,

            @Schema(description = "null for systems, as is the reason") @Nullable
            PersonRef by,

            @Nullable String reason) {

        static AsideView of(Aside aside, @Nullable PersonRef by) {
            return new AsideView(aside.at(), by, by == null ? null : aside.reason());
        }
    }

    @Schema(name = "ReportVersion")
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

    @Schema(name = "ReportMet")
    record MeetsView(
            UUID id, String title, UnitRef unit, @Nullable Integer year) {}

    /// What is not in the report's own row.
    record Parts(
            List<Version> versions,
            Optional<Integer> waiting,
            Optional<MeetsView> meets,
            ShowProcedure.Shown procedure,
            List<RouteView> routes,
            List<OfferView> may,
            OriginView origin,
            Optional<AsideView> aside) {}

    static ReportView of(Report report, @Nullable UnitRef unit, Parts parts) {
        Counts counts = report.counts();
        return new ReportView(
                report.id(),
                unit,
                report.unitAsRead(),
                report.title(),
                report.year(),
                report.occasion().kind().wire(),
                report.occasion().period(),
                report.state().wire(),
                parts.procedure().step(),
                report.current(),
                counts.warnings(),
                counts.errors(),
                counts.problems(),
                counts.commitments(),
                report.confidence().confidence(),
                report.confidence().doubts(),
                report.updatedAt(),
                report.digest(),
                report.upload(),
                parts.waiting().orElse(null),
                parts.versions().stream().map(VersionView::of).toList(),
                parts.procedure().opinions(),
                parts.meets().orElse(null),
                parts.procedure().underway(),
                parts.routes(),
                parts.may(),
                parts.origin(),
                parts.aside().orElse(null));
    }
}
