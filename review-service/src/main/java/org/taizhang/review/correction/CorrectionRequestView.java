package org.taizhang.review.correction;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

@Schema(name = "CorrectionRequest")
record CorrectionRequestView(
        UUID id,
        int version,
        String text,
        Instant at,
        String by,

        @Schema(enumeration = {"open", "made", "declined"}) String state,

        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    static CorrectionRequestView of(CorrectionRequest request) {
        CorrectionRequest.Outcome outcome = request.outcome();
        Actor answerer = request.answeredBy();
        return new CorrectionRequestView(
                request.id(),
                request.version(),
                request.text(),
                request.askedAt(),
                request.askedBy().name(),
                outcome == null ? "open" : outcome.name().toLowerCase(Locale.ROOT),
                request.answer(),
                request.answeredAt(),
                answerer == null ? null : answerer.name());
    }
}
