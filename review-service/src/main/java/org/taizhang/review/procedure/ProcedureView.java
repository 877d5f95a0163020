package org.taizhang.review.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "Procedure", description = "What the subject is going through")
public record ProcedureView(
        @Schema(description = "of the route, such as `approval` or `close-out`; labels: /api/routes")
        String code,

        @Schema(description = "code of the step that it waits at")
        String step,

        @Schema(description = "counts submissions, from 1") int round,

        @Schema(description = "null for systems") @Nullable PersonRef applicant,

        Instant since,

        @Schema(description = "when its step is due") @Nullable
        LocalDate due,

        @Schema(description = "SHA-256 that a decision must name")
        String digest,

        @Schema(description = "in the caller's language, what is asked for; null where the subject itself says it")
        @Nullable
        String asks) {

    static ProcedureView of(
            Procedure procedure, Matter matter, @Nullable LocalDate due, NamePeople.Names names, Person person) {
        return new ProcedureView(
                procedure.code(),
                Objects.requireNonNull(procedure.step(), "underway"),
                procedure.round(),
                names.of(procedure.applicant()),
                procedure.since(),
                due,
                matter.digest(),
                matter.asks() == null ? null : person.reads(matter.asks()));
    }
}
