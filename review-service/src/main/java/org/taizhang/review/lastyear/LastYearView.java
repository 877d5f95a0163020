package org.taizhang.review.lastyear;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "LastYear", description = "A report beside the unit's last approved one")
record LastYearView(
        @Schema(description = "the version whose text the places are in")
        int version,

        String digest,

        @Schema(description = "null: no report of an earlier year was approved") @Nullable
        EarlierView earlier,

        @Schema(description = "in the order of the earlier report")
        List<PromiseView> promises,

        @Schema(description = "figures that cannot be true beside those of the earlier report")
        List<FigureView> figures) {

    @Schema(name = "EarlierReport")
    record EarlierView(UUID id, String title, @Nullable Integer year, int version, String digest) {}

    @Schema(name = "PromiseFollowed")
    record PromiseView(
            @Schema(description = "place in the text of the earlier report")
            int start,

            int end,
            String text,

            @Schema(
                    enumeration = {"done", "partly", "not-mentioned", "same-words"},
                    description = "what holds: as a person said, else as proposed")
            String outcome,

            @Schema(enumeration = {"done", "partly", "not-mentioned", "same-words"})
            String proposed,

            @Schema(
                    enumeration = {
                        "done",
                        "reached",
                        "less",
                        "under-way",
                        "admitted",
                        "in-part",
                        "no-result",
                        "planned-again",
                        "nothing-near",
                        "same-words"
                    },
                    description = "why it was proposed")
            String ground,

            @Schema(description = "the words that come nearest, in the text of the report") @Nullable
            SaidView said,

            @Nullable AnswerView answer) {}

    @Schema(name = "SaidOfPromise")
    record SaidView(
            int start,
            int end,
            String text,

            @Schema(description = "the word or figure among them that tells") @Nullable
            String telling) {}

    @Schema(name = "PromiseAnswer")
    record AnswerView(
            UUID id,

            @Schema(enumeration = {"done", "partly", "not-mentioned", "same-words"})
            String outcome,

            @Nullable String reason,
            @Nullable PersonRef by,
            Instant at) {}

    @Schema(name = "FigureOfLastYear")
    record FigureView(
            @Schema(
                    enumeration = {"stated", "change"},
                    description = "whether it gives a value for last year, or says by how much it changed")
            String kind,

            String subject,

            @Schema(description = "place of the figure in the text of the report")
            int start,

            int end,

            @Schema(description = "the sentence around it") String text,

            @Schema(description = "the sentence of the earlier report")
            String earlierText) {}
}
