package org.taizhang.review.rectification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.idempotency.IdempotentAnswers;
import org.taizhang.idempotency.KeyedRequest;
import org.taizhang.review.item.Confirmation;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.Measure;
import org.taizhang.review.item.Order;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.strict.DateWithinReason;

/// What the responsible unit does to an item.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectification", description = "What the responsible unit does to an item")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class RectificationResource {

    private final SignItem signItem;
    private final NoteProgress noteProgress;
    private final FinishMeasure finishMeasure;
    private final ConfirmItem confirmItem;
    private final ShowItem showItem;
    private final IdempotentAnswers answers;
    private final IdentifyPerson people;
    private final TellDay day;

    RectificationResource(
            SignItem signItem,
            NoteProgress noteProgress,
            FinishMeasure finishMeasure,
            ConfirmItem confirmItem,
            ShowItem showItem,
            IdempotentAnswers answers,
            IdentifyPerson people,
            TellDay day) {
        this.signItem = signItem;
        this.noteProgress = noteProgress;
        this.finishMeasure = finishMeasure;
        this.confirmItem = confirmItem;
        this.showItem = showItem;
        this.answers = answers;
        this.people = people;
        this.day = day;
    }

    @Schema(name = "PlannedMeasure")
    record PlannedMeasure(
            @NotBlank @Size(max = 4000) String text,
            @DateWithinReason @Nullable LocalDate due,

            @Schema(description = "name of who does it") @Size(max = 200) @Nullable
            String owner) {

        Measure measure() {
            return Measure.planned(text, due, owner);
        }
    }

    @Schema(name = "Signature")
    record Signature(
            @Schema(
                    description =
                            "at least one, unless some are planned already, its plan may follow, or it is a duty or risk point")
            @NotNull
            @Size(max = 100)
            List<@NotNull @Valid PlannedMeasure> measures,

            @Size(max = 200) @Nullable String handler,

            @Size(max = 200) @Nullable String leader,

            @Schema(description = "true: they are its plan, and are to be reviewed; each has a date then") @Nullable
            Boolean asPlan) {

        Order.Undertaking undertaking() {
            return new Order.Undertaking(
                    measures.stream().map(PlannedMeasure::measure).toList(), leader, handler);
        }
    }

    @Schema(name = "Progress")
    record Progress(
            @NotBlank @Size(max = 4000) String text,

            @Min(0) @Max(100) @Nullable Integer percent,

            @NotNull @PastOrPresent @DateWithinReason LocalDate date,

            @Schema(description = "places of the measures that are done with it, from 1") @Nullable
            Set<@NotNull @Min(1) Integer> measuresDone) {

        NoteProgress.Note note() {
            return new NoteProgress.Note(date, text, percent, Objects.requireNonNullElse(measuresDone, Set.of()));
        }
    }

    @Schema(name = "MeasureDone")
    record Done(
            @Schema(description = "the day that it was done on") @NotNull @PastOrPresent @DateWithinReason
            LocalDate date,

            @Schema(description = "evidence of the item that proves it") @Nullable @Size(max = 100)
            Set<@NotNull UUID> evidence) {}

    @Schema(name = "PeriodConfirmed")
    record Confirmed(
            @Schema(description = "as `confirms.period` of the item has it: 409 if it was confirmed since")
            @NotBlank
            @Size(max = 20)
            String period,

            @Schema(description = "what was done, with figures; left out: nothing new") @Size(max = 4000) @Nullable
            String text,

            @Schema(description = "that the text speaks of; left out: today") @PastOrPresent @DateWithinReason @Nullable
            LocalDate date,

            @Min(0) @Max(100) @Nullable Integer percent) {

        Confirmation.@Nullable News news(LocalDate today) {
            if (text != null && !text.isBlank())
                return new Confirmation.News(text.strip(), Objects.requireNonNullElse(date, today), percent);
            if (percent != null) throw Invalid.field("text", "有完成比例时请写明情况。", "say what was done");
            return null;
        }
    }

    @Schema(name = "MeasureReopened")
    record Reopened(@NotBlank @Size(max = 4000) String reason) {}

    @POST
    @Path("items/{id}/signature")
    @Operation(operationId = "signItem", summary = "Take the item on and name its measures")
    public ItemView sign(@PathParam("id") UUID id, @NotNull @Valid Signature body) {
        Person me = people.current();
        signItem.sign(id, body.undertaking(), Boolean.TRUE.equals(body.asPlan()), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/progress")
    @Operation(operationId = "noteProgress", summary = "Note how the item goes")
    @APIResponse(
            responseCode = "200",
            description = "The item with it",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response progress(
            @PathParam("id") UUID id,
            @NotNull @Valid Progress body,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key) {
        Person me = people.current();
        if (key == null) return Response.ok(note(id, body, me)).build();
        var request = KeyedRequest.of(me.actor().id(), key, "progress", id, body);
        return Response.ok(answers.once(request, () -> note(id, body, me))).build();
    }

    @POST
    @Path("items/{id}/measures/{place}/done")
    @Operation(operationId = "finishMeasure", summary = "Say that one measure is done")
    public ItemView finish(@PathParam("id") UUID id, @PathParam("place") int place, @NotNull @Valid Done body) {
        Person me = people.current();
        finishMeasure.finish(id, place, body.date(), Objects.requireNonNullElse(body.evidence(), Set.of()), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/measures/{place}/reopening")
    @Operation(operationId = "reopenMeasure", summary = "Say that a measure is not done after all")
    public ItemView reopen(@PathParam("id") UUID id, @PathParam("place") int place, @NotNull @Valid Reopened body) {
        Person me = people.current();
        finishMeasure.reopen(id, place, body.reason(), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/confirmations")
    @Operation(operationId = "confirmItem", summary = "Say how it stands with a duty or a risk point in its period")
    public ItemView confirm(@PathParam("id") UUID id, @NotNull @Valid Confirmed body) {
        Person me = people.current();
        confirmItem.confirm(id, body.period(), body.news(day.today()), me);
        return showItem.show(id, me);
    }

    private ItemView note(UUID id, Progress body, Person me) {
        noteProgress.note(id, body.note(), me);
        return showItem.show(id, me);
    }
}
