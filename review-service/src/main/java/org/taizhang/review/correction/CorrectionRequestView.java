package org.taizhang.review.correction;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "CorrectionRequest")
record CorrectionRequestView(
        UUID id,
        int version,
        String text,
        Instant at,
        @Nullable PersonRef by,

        @Schema(enumeration = {"open", "made", "declined"}) String state,

        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable PersonRef answeredBy) {

    static CorrectionRequestView of(CorrectionRequest request, NamePeople.Names names) {
        CorrectionRequest.Outcome outcome = request.outcome();
        return new CorrectionRequestView(
                request.id(),
                request.version(),
                request.text(),
                request.askedAt(),
                names.of(request.askedBy()),
                outcome == null ? "open" : outcome.name().toLowerCase(Locale.ROOT),
                request.answer(),
                request.answeredAt(),
                names.of(request.answeredBy()));
    }
}
