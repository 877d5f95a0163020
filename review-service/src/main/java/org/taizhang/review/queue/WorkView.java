package org.taizhang.review.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Task")
record WorkView(
        UUID id,

        @Schema(
                description =
                        "what it asks for: a procedure of /api/routes, another question (`unmatched-report`, `look-back`, `review-stage`), `copy` (to read), or what a unit"
                                + " has to do (`mend-report`, `submit-report`, `sign-item`, `plan-item`, `mend-close-out`, `overdue-item`,"
                                + " `due-item`, `confirm-item`, `undated-item`)")
        String kind,

        @Schema(
                enumeration = {"report", "item"},
                description = "what the subject is")
        String about,

        @Schema(description = "id of the report or item") UUID subject,
        String title,
        @Nullable UnitRef unit,

        @Schema(description = "code of the step of that procedure") @Nullable
        String step,

        @Schema(description = "since when it waits; when it was done")
        Instant since,

        @Schema(description = "null: no date is set for it") @Nullable
        LocalDate due,

        @Schema(enumeration = {"green", "yellow", "red", "none"})
        String lamp,

        @Schema(description = "to the date; 0 today, negative when it has passed") @Nullable
        Integer daysLeft,

        @Schema(description = "0 to 100, highest first") int risk,

        @Schema(description = "what to know before it is opened, the weightiest first")
        List<ReasonView> reasons,

        @Schema(description = "what the last return demands") @Nullable
        DemandView demand,

        @Schema(description = "version of the report") @Nullable
        Integer version,

        @Schema(description = "whether one person takes it; what a unit has to do is the unit's")
        boolean claimable,

        @Schema(description = "null while anybody may take it") @Nullable
        PersonRef claimedBy,

        @Schema(description = "until when; after that others may take it") @Nullable
        Instant claimedUntil,

        @Schema(description = "whether the caller is who claimed it")
        boolean mine,

        @Schema(description = "who sent it to the caller to read, and with what words; null for what was not") @Nullable
        CopyReceived copy,

        @Schema(description = "who is away and in whose place the caller does it; null where it is their own") @Nullable
        PersonRef inPlaceOf,

        @Schema(
                description = "what became of it; null while it waits",
                enumeration = {"submitted", "approved", "returned", "answered", "withdrawn", "copied", "handed-on"})
        @Nullable
        String outcome) {

    @Schema(name = "CopyReceived")
    record CopyReceived(@Nullable PersonRef by, @Nullable String note) {}

    @Schema(name = "TaskReason")
    record ReasonView(
            @Schema(
                    description =
                            "`sent-back`, `again` (the n-th time), `to-mend` (warnings), `near-copy` (percent), `evidence` (files), `open-measures`,"
                                    + " `meets-another`, `escalated` (a unit above knows that it is late), or a doubt of the reading")
            String code,

            @Nullable Integer count) {}

    @Schema(name = "TaskDemand")
    record DemandView(
            String text,
            @Nullable PersonRef by,
            Instant at,

            @Schema(description = "code of the step that returned it") @Nullable
            String from,

            @Schema(description = "code of the step that it went back to, or `reporter`")
            String to) {}
}
