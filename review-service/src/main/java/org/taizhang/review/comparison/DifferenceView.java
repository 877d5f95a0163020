package org.taizhang.review.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.analysis.ReadReportContent;
import org.taizhang.review.candidate.Candidate;
import org.taizhang.review.demand.DemandView;
import org.taizhang.review.item.Item;

@Schema(name = "VersionDifference", description = "What one version of a report says otherwise than an earlier one")
record DifferenceView(
        @Schema(description = "number of the version before")
        int from,

        @Schema(description = "number of the version after") int to,

        @Schema(description = "those that are not the same at the same place, in the order of the version after")
        List<SentenceView> sentences,

        @Schema(description = "that only the version after has")
        List<WarningView> warningsCame,

        @Schema(description = "that only the version before has")
        List<WarningView> warningsWent,

        @Schema(description = "of both versions: those of the version after in their order, then those that are gone")
        List<TouchedView> candidates,

        @Schema(description = "the last return before the version after; null where none of a version from `from` on")
        @Nullable
        ReturnedView returned) {

    @Schema(name = "TextPlace", description = "In UTF-16 code units of the text of its version")
    record PlaceView(int start, int end) {

        static @Nullable PlaceView of(@Nullable Sentence sentence) {
            return sentence == null ? null : new PlaceView(sentence.start(), sentence.end());
        }
    }

    @Schema(name = "ChangedSentence")
    record SentenceView(
            @Schema(enumeration = {"changed", "moved", "gone", "new"})
            String change,

            @Schema(description = "in the version before; null for a new one") @Nullable
            PlaceView before,

            @Schema(description = "in the version after; null for one that is gone") @Nullable
            PlaceView after) {

        static SentenceView of(TextDifference.Change change) {
            return new SentenceView(wire(change.kind()), PlaceView.of(change.before()), PlaceView.of(change.after()));
        }
    }

    @Schema(name = "ChangedWarning", description = "A warning, at its place in the version that has it")
    record WarningView(
            @Nullable String rule,

            @Schema(enumeration = {"error", "warning", "notice"}) @Nullable
            String severity,

            int start,
            int end) {

        static WarningView of(ReadReportContent.Query warning) {
            return new WarningView(warning.rule(), warning.severity(), warning.start(), warning.end());
        }
    }

    @Schema(name = "TouchedCandidate")
    record TouchedView(
            @Schema(enumeration = {"unchanged", "changed", "moved", "gone", "new"})
            String change,

            @Schema(enumeration = {"problem", "commitment", "rectification"})
            String kind,

            @Schema(description = "in the version before; null for a new one") @Nullable
            StatedView before,

            @Schema(description = "in the version after; null for one that is gone") @Nullable
            StatedView after,

            @Schema(description = "that came from it, where the caller sees it") @Nullable
            ItemView item) {}

    @Schema(name = "StatedCandidate", description = "A candidate, at its place in its version")
    record StatedView(
            UUID id,
            int start,
            int end,
            String text,

            @Schema(enumeration = {"proposed", "accepted", "rejected"})
            String state) {

        static @Nullable StatedView of(@Nullable Candidate candidate) {
            return candidate == null
                    ? null
                    : new StatedView(
                            candidate.id(), candidate.start(), candidate.end(), candidate.text(), candidate.state());
        }
    }

    @Schema(name = "TouchedItem")
    record ItemView(UUID id, String number, String state) {

        static ItemView of(Item item) {
            return new ItemView(item.id(), item.number(), item.state().wire());
        }
    }

    @Schema(name = "AnsweredReturn", description = "A return, and what became of each thing that it demanded")
    record ReturnedView(
            Instant at,
            @Schema(description = "that was returned") int version,
            List<AnsweredView> demands) {}

    @Schema(name = "AnsweredDemand")
    record AnsweredView(
            DemandView demand,

            @Schema(
                    enumeration = {"mended", "unmended", "gone", "unplaced"},
                    description =
                            "whether the sentence that it is about was changed, or left out; unplaced: it names none. No more can be told without reading")
            String answer,

            @Schema(
                    description =
                            "in the version after: the same words, or the sentence that took their place; null where they are gone, or never had a place")
            @Nullable
            PlaceView place) {}

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
