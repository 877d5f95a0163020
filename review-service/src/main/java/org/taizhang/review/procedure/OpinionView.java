package org.taizhang.review.procedure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "Opinion")
public record OpinionView(
        Instant at,

        @Schema(description = "null for systems") @Nullable PersonRef by,

        @Schema(description = "code of the procedure") String procedure,
        @Schema(description = "counts submissions, from 1") int round,

        @Schema(description = "code of the step; null for what the reporter did") @Nullable
        String step,

        @Schema(enumeration = {"submitted", "approved", "returned", "withdrawn"})
        String outcome,

        @Schema(description = "code of the earlier step that it was returned to, or `reporter`") @Nullable
        String to,

        @Nullable String text,

        @Schema(description = "of the report; null for items") @Nullable
        Integer version,

        @Schema(description = "SHA-256 of exactly what was decided on")
        String digest) {

    static OpinionView of(String procedure, Opinion opinion, NamePeople.Names names) {
        return new OpinionView(
                opinion.at(),
                names.of(opinion.by()),
                procedure,
                opinion.round(),
                opinion.step(),
                opinion.outcome().wire(),
                opinion.to(),
                opinion.text(),
                opinion.version(),
                opinion.digest());
    }
}
