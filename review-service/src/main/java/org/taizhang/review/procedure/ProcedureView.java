package org.taizhang.review.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Step;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Procedure", description = "What the subject is going through")
public record ProcedureView(
        @Schema(description = "of the route, such as `approval` or `close-out`; its steps: `routes` of the subject")
        String code,

        @Schema(description = "code of the step that it waits at")
        String step,

        @Schema(description = "counts submissions, from 1") int round,

        @Schema(description = "null for systems") @Nullable PersonRef applicant,

        Instant since,

        @Schema(description = "when its step is due") @Nullable
        LocalDate due,

        @Schema(description = "that a unit above was told that the step is late; null where it was not") @Nullable
        EscalationView escalated,

        @Schema(description = "SHA-256 that a decision must name")
        String digest,

        @Schema(description = "in the caller's language, what is asked for; null where the subject itself says it")
        @Nullable
        String asks,

        @Schema(
                description =
                        "in the caller's language, the sentence that an approval at this step must confirm; null: none")
        @Nullable
        String confirms,

        @Schema(description = "name of who is away and in whose place the caller decides here; null: in their own")
        @Nullable
        String inPlaceOf) {

    @Schema(name = "Escalation")
    record EscalationView(Instant at, UnitRef to) {}

    /// @param due of the step, where the task has a date
    /// @param turn of the reader
    record Waiting(
            Step step, @Nullable LocalDate due, @Nullable EscalationView escalated, Turn turn) {}

    static ProcedureView of(Procedure procedure, Waiting at, Matter matter, NamePeople.Names names, Person person) {
        return new ProcedureView(
                procedure.code(),
                at.step().code(),
                procedure.round(),
                names.of(procedure.applicant()),
                procedure.since(),
                at.due(),
                at.escalated(),
                matter.digest(),
                matter.asks() == null ? null : person.reads(matter.asks()),
                at.step().statement() == null ? null : person.reads(at.step().statement()),
                at.turn().isGranted() && !at.turn().of().isSame(person.actor())
                        ? at.turn().of().actor().name()
                        : null);
    }
}
