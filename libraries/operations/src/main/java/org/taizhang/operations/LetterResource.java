package org.taizhang.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taizhang.messaging.delivery.LetterDesk;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// The dead letters of this service.
@Path("/api/services/{service}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "What an administrator does to the flow of events")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class LetterResource {

    private static final Logger LOG = Logger.getLogger(LetterResource.class);

    private final LetterDesk letters;
    private final Callers callers;
    private final ThisService here;

    LetterResource(LetterDesk letters, Callers callers, ThisService here) {
        this.letters = letters;
        this.callers = callers;
        this.here = here;
    }

    @Schema(name = "Letter", description = "An event that one consumer could not work on")
    record LetterView(
            UUID id,

            @Schema(description = "that could not work on it")
            String consumer,

            String topic,
            int partition,
            long offset,

            @Schema(
                    description =
                            "id of the event; null for a record that is no event, as are type, subject and correlation")
            @Nullable
            UUID event,

            @Nullable String type,
            @Nullable String subject,
            @Nullable String correlation,
            int tries,

            @Schema(description = "the fault and its causes")
            String error,

            Instant diedAt,

            @Schema(enumeration = {"dead", "resubmitted", "settled", "discarded"})
            String state,

            @Schema(description = "why a person discarded it") @Nullable
            String reason,

            @Schema(description = "username of who sent it again or discarded it") @Nullable
            String changedBy,

            @Schema(description = "what was heard, as text") String text) {

        static LetterView of(LetterDesk.Shown letter) {
            return new LetterView(
                    letter.id(),
                    letter.consumer(),
                    letter.place().topic(),
                    letter.place().partition(),
                    letter.place().offset(),
                    letter.event(),
                    letter.type(),
                    letter.subject(),
                    letter.correlation(),
                    letter.tries(),
                    letter.error(),
                    letter.diedAt(),
                    letter.state(),
                    letter.reason(),
                    letter.changedBy(),
                    letter.text());
        }
    }

    @Schema(name = "LetterDiscard")
    record Discard(@NotBlank @Size(max = 4000) String reason) {}

    @GET
    @Operation(
            operationId = "listLetters",
            summary = "Letters that wait for somebody or were just sent again, oldest first")
    public Page<LetterView> list(
            @PathParam("service") String service,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        here.mustBe(service);
        return new Page<>(letters.waiting(limit).stream().map(LetterView::of).toList(), null, letters.countWaiting());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showLetter", summary = "A letter, in whatever state")
    public LetterView show(@PathParam("service") String service, @PathParam("id") UUID id) {
        here.mustBe(service);
        return letters.letter(id).map(LetterView::of).orElseThrow(() -> NotFound.of("死信", "letter", id));
    }

    @POST
    @Path("{id}/resubmission")
    @Operation(operationId = "resubmitLetter", summary = "Have its consumer work on it again")
    public LetterView resubmit(@PathParam("service") String service, @PathParam("id") UUID id) {
        here.mustBe(service);
        String by = callers.current().username();
        if (!letters.resubmit(id, by)) throw notDead(service, id);
        LOG.infof("letter=%s resubmitted by=%s", id, by);
        return show(service, id);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "discardLetter", summary = "Give it up, and say why")
    public LetterView discard(
            @PathParam("service") String service, @PathParam("id") UUID id, @NotNull @Valid Discard body) {
        here.mustBe(service);
        String by = callers.current().username();
        if (!letters.discard(id, by, body.reason())) throw notDead(service, id);
        LOG.infof("letter=%s discarded by=%s", id, by);
        return show(service, id);
    }

    private RuntimeException notDead(String service, UUID id) {
        String state = show(service, id).state();
        return new Conflict("这封死信的状态是 %s，不能再处理。".formatted(state), "the letter is %s".formatted(state));
    }
}
