package org.taizhang.extract.correction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.reading.Reading;
import org.taizhang.reader.correction.Change;

/// A correction as people see it.
///
/// @param report place of its report in the newest reading; null when that one has no such report
/// @param value of `title`, `unit` and `year`
/// @param words that it stands on: of a `topic` the section's, of a `finding` the finding's
@Schema(name = "Correction")
record CorrectionView(
        UUID id,
        @Nullable Integer report,

        @Schema(
                enumeration = {"title", "unit", "year", "topic", "finding"},
                description = "finding: of before judgements were kept with the report; it may be taken back")
        String what,

        @Nullable String value,
        @Nullable String words,
        @Nullable List<String> topics,

        @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"}) @Nullable
        String kind,

        @Schema(description = "of a warning") @Nullable String rule,

        @Schema(enumeration = {"accepted", "rejected"}) @Nullable
        String outcome,

        @Nullable String reason,
        String by,
        Instant at,

        @Schema(
                enumeration = {"in-force", "unplaced", "taken-back"},
                description = "unplaced: the newest reading has no such place; it waits for one that has")
        String state,

        @Nullable String takenBackBy,
        @Nullable Instant takenBackAt) {

    private record Said(
            @Nullable String value,
            @Nullable String words,
            @Nullable List<String> topics,
            @Nullable String kind,
            @Nullable String rule,
            @Nullable String outcome) {

        static Said of(Change change) {
            return switch (change) {
                case Change.Title to -> value(to.title());
                case Change.Unit to -> value(to.unit());
                case Change.Year to -> value(Integer.toString(to.year()));
                case Change.Topics to -> new Said(null, to.section().words(), to.topics(), null, null, null);
                case Change.Ruling ruling -> of(ruling);
            };
        }

        private static Said value(String value) {
            return new Said(value, null, null, null, null, null);
        }

        private static Said of(Change.Ruling ruling) {
            String rule = ruling.finding().rule();
            return new Said(
                    null,
                    ruling.finding().quote(),
                    null,
                    ruling.finding().kind().code(),
                    rule.isEmpty() ? null : rule,
                    ruling.accepted() ? "accepted" : "rejected");
        }
    }

    static CorrectionView of(CorrectionEntry entry, Reading reading) {
        Said said = Said.of(entry.change());
        return new CorrectionView(
                entry.id(),
                reading.indexOf(entry.report()),
                entry.change().what(),
                said.value(),
                said.words(),
                said.topics(),
                said.kind(),
                said.rule(),
                said.outcome(),
                entry.reason(),
                entry.givenByName(),
                entry.givenAt(),
                state(entry),
                entry.takenBackByName(),
                entry.takenBackAt());
    }

    private static String state(CorrectionEntry entry) {
        if (!entry.isInForce()) return "taken-back";
        return entry.isPlaced() ? "in-force" : "unplaced";
    }
}
