package org.taizhang.review.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.ProcedureRepository.OpenTask;
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

        @Schema(
                description =
                        "of its step, by which it is claimed, handed on and signed by more; null where none is open")
        @Nullable
        UUID task,

        @Schema(description = "for whom its step waits by name, though its route does not say so")
        List<SignerView> signers,

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

    @Schema(name = "Signer")
    record SignerView(
            @Schema(description = "null for systems") @Nullable
            PersonRef person,

            @Schema(
                    enumeration = {"handed-on", "signer-added"},
                    description = "`handed-on`: decides instead; `signer-added`: decides as well")
            String why,

            @Schema(description = "who asked them; null for systems") @Nullable
            PersonRef by,

            Instant at,
            @Nullable String reason,

            @Schema(description = "by which the caller may take them away again; null where they may not") @Nullable
            String id) {

        static SignerView of(Seating.Signer signer, NamePeople.Names names, boolean removable) {
            Opinion asked = signer.by();
            return new SignerView(
                    names.of(signer.who()),
                    asked.outcome().wire(),
                    names.of(asked.by()),
                    asked.at(),
                    asked.text(),
                    removable ? signer.who().id() : null);
        }
    }

    /// @param task the open one, where there is one
    /// @param turn of the reader
    record Waiting(
            Step step, @Nullable OpenTask task, @Nullable EscalationView escalated, Seating seating, Turn turn) {

        @Nullable
        UUID taskId() {
            return task == null ? null : task.id();
        }

        @Nullable
        LocalDate due() {
            return task == null ? null : task.due();
        }

        List<SignerView> signers(NamePeople.Names names, Person reader) {
            return seating.signers().stream()
                    .map(one -> SignerView.of(
                            one,
                            names,
                            seating.mayRemove(reader.actor(), one.who().id()).isGranted()))
                    .toList();
        }
    }

    static ProcedureView of(Procedure procedure, Waiting at, Matter matter, NamePeople.Names names, Person person) {
        return new ProcedureView(
                procedure.code(),
                at.step().code(),
                procedure.round(),
                names.of(procedure.applicant()),
                procedure.since(),
                at.due(),
                at.escalated(),
                at.taskId(),
                at.signers(names, person),
                matter.digest(),
                matter.asks() == null ? null : person.reads(matter.asks()),
                at.step().statement() == null ? null : person.reads(at.step().statement()),
                at.turn().isGranted() && !at.turn().of().isSame(person.actor())
                        ? at.turn().of().actor().name()
                        : null);
    }
}
