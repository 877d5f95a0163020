package org.taizhang.review.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.procedure.ReseatTask;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "queue", description = "What waits for the caller")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class SignerResource {

    private final ReseatTask reseatTask;
    private final UnitRepository units;
    private final IdentifyPerson people;

    SignerResource(ReseatTask reseatTask, UnitRepository units, IdentifyPerson people) {
        this.reseatTask = reseatTask;
        this.units = units;
        this.people = people;
    }

    @Schema(name = "PossibleSigner")
    record PossibleView(
            @Schema(description = "by which they are named in what is asked")
            String id,

            String name,
            @Nullable UnitRef unit) {

        static PossibleView of(Actor actor, Map<String, UnitRef> units) {
            String unit = actor.unit();
            return new PossibleView(
                    actor.id(), actor.name(), unit == null ? null : units.getOrDefault(unit, new UnitRef(unit, unit)));
        }
    }

    @Schema(name = "SignerWish")
    record Wish(
            @Schema(description = "id, of `listPossibleSigners`") @NotBlank @Size(max = 100)
            String person,

            @NotBlank @Size(max = 500) String reason) {

        ReseatTask.Wish asked() {
            return new ReseatTask.Wish(person, reason.strip());
        }
    }

    @GET
    @Path("tasks/{id}/possible-signers")
    @Transactional
    @Operation(
            operationId = "listPossibleSigners",
            summary = "Whom the caller could hand a task on to, or have sign as well; nobody if they may not decide it")
    public Page<PossibleView> possible(@PathParam("id") UUID id) {
        List<Actor> found = reseatTask.whoCouldBeAsked(id, people.current());
        Map<String, UnitRef> names = units.refs(found.stream().map(Actor::unit).toList());
        return Page.whole(found.stream().map(one -> PossibleView.of(one, names)).toList());
    }

    @POST
    @Path("tasks/{id}/hand-on")
    @Operation(
            operationId = "handOnTask",
            summary = "Have another decide instead of the caller; 409 if they may not, with who could")
    @APIResponse(responseCode = "204", description = "it is so")
    public void handOn(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        reseatTask.handOn(id, people.current(), body.asked());
    }

    @POST
    @Path("tasks/{id}/signers")
    @Operation(
            operationId = "addSigner",
            summary = "Have another decide as well before the step ends; 409 if they may not, with who could")
    @APIResponse(responseCode = "204", description = "it is so")
    public void addSigner(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        reseatTask.addSigner(id, people.current(), body.asked());
    }

    @DELETE
    @Path("tasks/{id}/signers/{person}")
    @Operation(
            operationId = "removeSigner",
            summary = "Take away whom the caller added, before they have decided; 409 if another added them")
    @APIResponse(responseCode = "204", description = "it is so")
    public void removeSigner(@PathParam("id") UUID id, @PathParam("person") String person) {
        reseatTask.removeSigner(id, people.current(), person);
    }
}
