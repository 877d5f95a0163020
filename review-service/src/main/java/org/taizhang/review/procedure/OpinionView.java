package org.taizhang.review.procedure;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.DemandView;
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

        @Schema(
                enumeration = {
                    "submitted",
                    "approved",
                    "returned",
                    "withdrawn",
                    "voided",
                    "handed-on",
                    "signer-added",
                    "signer-removed"
                },
                description = "the last three say who decides, and nothing of the subject")
        String outcome,

        @Schema(description = "of the last three: to whom it was handed on, who was added or taken away") @Nullable
        PersonRef signer,

        @Schema(description = "code of the earlier step that it was returned to, or `reporter`") @Nullable
        String to,

        @Nullable String text,

        @Schema(description = "the sentence that whoever approved confirmed; null where the step asks for none")
        @Nullable
        String confirmed,

        @Schema(description = "of a return: its text one by one, each with the finding that it came from")
        List<DemandView> demands,

        @Schema(description = "of the report; null for items") @Nullable
        Integer version,

        @Schema(description = "SHA-256 of exactly what was decided on")
        String digest) {

    /// Whether it says what becomes of the subject, and not who says so.
    public boolean decides() {
        return switch (outcome) {
            case "handed-on", "signer-added", "signer-removed" -> false;
            default -> true;
        };
    }

    static List<OpinionView> of(Procedure procedure, NamePeople.Names names) {
        List<Opinion> opinions = procedure.opinions();
        return IntStream.range(0, opinions.size())
                .mapToObj(place -> of(procedure, place, names))
                .toList();
    }

    private static OpinionView of(Procedure procedure, int place, NamePeople.Names names) {
        Opinion opinion = procedure.opinions().get(place);
        return new OpinionView(
                opinion.at(),
                names.of(opinion.by()),
                procedure.code(),
                opinion.round(),
                opinion.step(),
                opinion.outcome().wire(),
                opinion.signer().map(names::of).orElse(null),
                opinion.to(),
                opinion.text(),
                opinion.statement(),
                procedure.demandsOf(place).stream().map(DemandView::of).toList(),
                opinion.version(),
                opinion.digest());
    }
}
