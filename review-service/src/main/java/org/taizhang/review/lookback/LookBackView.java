package org.taizhang.review.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.sample.RiskSign;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "LookBack", description = "A closed item that was drawn, and what was found")
record LookBackView(
        UUID id,

        @Schema(description = "who gives it to somebody names it in `If-Match`: 409 if it changed since")
        String etag,

        @Schema(description = "by which it was drawn; null for whom it is not meant") @Nullable
        PlanRef plan,

        LookedAt item,

        @Schema(description = "in the order of the draw, from 1")
        int place,

        @Schema(
                enumeration = {"overdue", "returned", "extended", "claimed-done", "rebounded"},
                description = "of risk, as they were at the draw; empty for whom the plan is not meant")
        List<String> signs,

        @Schema(description = "with which it was drawn") int weight,

        @Schema(description = "who looks, or has looked; null while nobody is asked") @Nullable
        PersonRef looker,

        @Schema(
                enumeration = {"holds", "rebound"},
                description = "null while nobody has looked, as what follows")
        @Nullable
        String result,

        @Nullable String findings,

        @Schema(description = "whether somebody went there, or read papers only") @Nullable
        Boolean onSite,

        @Schema(description = "the day of it") @Nullable LocalDate date,

        @Nullable Instant recordedAt,

        @Schema(description = "files that were taken with it; only for supervisors")
        List<FoundView> evidence,

        @Schema(description = "opened because of a rebound") @Nullable
        ReopenedRef reopenedAs) {

    @Schema(name = "LookBackPlanRef")
    record PlanRef(UUID id, String title, LocalDate due) {}

    @Schema(name = "LookedAt")
    record LookedAt(UUID id, String number, String problem, UnitRef unit) {}

    @Schema(name = "FoundEvidence")
    record FoundView(UUID id, String sha256, LocalDate effectiveDate) {}

    @Schema(name = "ReopenedRef")
    record ReopenedRef(UUID id, String number) {}

    /// What is not in the look-back itself.
    ///
    /// @param plan null for whom it is not meant
    record Beside(
            @Nullable PlanRef plan,
            LookedAt item,
            @Nullable PersonRef looker,
            @Nullable Item reopenedAs) {}

    static LookBackView of(LookBack one, Beside beside) {
        LookBack.Findings findings = one.findings();
        boolean planned = beside.plan() != null;
        Item next = beside.reopenedAs();
        return new LookBackView(
                one.id(),
                one.tag().toString(),
                beside.plan(),
                beside.item(),
                one.place(),
                planned ? one.signs().stream().map(RiskSign::wire).toList() : List.of(),
                one.weight(),
                beside.looker(),
                findings == null ? null : findings.result().wire(),
                findings == null ? null : findings.text(),
                findings == null ? null : findings.onSite(),
                findings == null ? null : findings.on(),
                one.recordedAt(),
                planned
                        ? one.evidence().stream()
                                .map(file -> new FoundView(file.evidence(), file.sha256(), file.effectiveDate()))
                                .toList()
                        : List.of(),
                next == null ? null : new ReopenedRef(next.id(), next.number()));
    }
}
