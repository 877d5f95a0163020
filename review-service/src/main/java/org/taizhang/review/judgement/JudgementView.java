package org.taizhang.review.judgement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "Judgement", description = "What a person says of a finding of the reader")
record JudgementView(
        UUID id,

        @Schema(enumeration = {"problem", "commitment", "rectification", "indicator", "warning"})
        String kind,

        @Schema(description = "of a warning; null where a person added one without") @Nullable
        String rule,

        @Schema(description = "the words that it was said of")
        String quote,

        @Schema(description = "in the text of the version that was asked for; null when that does not say it any more")
        @Nullable
        Integer start,

        @Nullable Integer end,

        @Schema(description = "whether the reader finds it in that version, too")
        boolean read,

        @Schema(enumeration = {"confirmed", "unfounded", "mended", "missed"})
        String answer,

        @Nullable String reason,

        @Schema(
                enumeration = {"unit", "supervisor"},
                description = "on whose behalf; where both have said something, the supervisor's word stands")
        String party,

        PersonRef by,
        Instant at,
        @Schema(description = "that it was said of") int version,

        @Schema(description = "whether the caller may take it back")
        boolean mine) {

    static JudgementView of(Judgement judgement, Optional<VersionRead.Standing> standing, PersonRef by, boolean mine) {
        Anchor anchor = judgement.anchor();
        return new JudgementView(
                judgement.id(),
                anchor.kind().wire(),
                anchor.rule().isEmpty() ? null : anchor.rule(),
                anchor.quote(),
                standing.map(one -> one.place().start()).orElse(null),
                standing.map(one -> one.place().end()).orElse(null),
                standing.map(VersionRead.Standing::read).orElse(false),
                judgement.answer().wire(),
                judgement.reason(),
                judgement.party().wire(),
                by,
                judgement.at(),
                judgement.version(),
                mine);
    }
}
