package org.taizhang.review.lookback;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.strict.DateWithinReason;

/// What was drawn: who looks, and what they found.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@Authenticated
@RunOnVirtualThread
class LookBackResource {

    private final ShowPlans showPlans;
    private final AssignLookBacks assignLookBacks;
    private final RecordLookBack recordLookBack;
    private final ShowItem showItem;
    private final NamePeople namePeople;
    private final IdentifyPerson people;

    LookBackResource(
            ShowPlans showPlans,
            AssignLookBacks assignLookBacks,
            RecordLookBack recordLookBack,
            ShowItem showItem,
            NamePeople namePeople,
            IdentifyPerson people) {
        this.showPlans = showPlans;
        this.assignLookBacks = assignLookBacks;
        this.recordLookBack = recordLookBack;
        this.showItem = showItem;
        this.namePeople = namePeople;
        this.people = people;
    }

    @Schema(name = "Looker", description = "Somebody who could look")
    record LookerView(
            @Schema(description = "to name them by") String id,
            PersonRef person,

            @Schema(description = "ids of what was drawn whose close-out they accepted or applied for")
            List<UUID> barred) {}

    @Schema(name = "LookBackAssignment")
    record Assignment(
            @Schema(description = "ids of what was drawn") @NotEmpty @Size(max = 1000)
            Set<@NotNull UUID> lookBacks,

            @Schema(description = "id of who is to look") @NotBlank @Size(max = 200)
            String person) {}

    @Schema(name = "LookBackFindings")
    record Found(
            @Schema(enumeration = {"holds", "rebound"}) @NotNull
            String result,

            @NotBlank @Size(max = 4000) String findings,

            @Schema(description = "whether somebody went there, or read papers only") @NotNull
            Boolean onSite,

            @Schema(description = "the day of it") @NotNull @PastOrPresent @DateWithinReason
            LocalDate date,

            @Schema(description = "of a rebound: id of the list in which it is opened anew; left out: the same")
            @Nullable
            UUID list,

            @Schema(description = "of a rebound: the new date; left out: by its class") @DateWithinReason @Nullable
            LocalDate due) {

        LookBack.Findings asFindings() {
            return new LookBack.Findings(Result.of(result), findings.strip(), onSite, date);
        }
    }

    @GET
    @Path("look-backs/{id}/items")
    @Operation(operationId = "listDrawnItems", summary = "What a plan has drawn, in the order of the draw (supervisor)")
    public Page<LookBackView> drawn(@PathParam("id") UUID id) {
        return Page.whole(showPlans.drawn(id, people.current()));
    }

    @GET
    @Path("look-backs/{id}/people")
    @Transactional
    @Operation(operationId = "listLookers", summary = "Who could look, and at what not (supervisor)")
    public Page<LookerView> couldLook(@PathParam("id") UUID id) {
        Person me = people.current();
        List<AssignLookBacks.Looker> lookers = assignLookBacks.couldLook(id, me);
        NamePeople.Names names = namePeople.of(
                lookers.stream().map(AssignLookBacks.Looker::person).toList(), me);
        return Page.whole(lookers.stream()
                .map(one ->
                        new LookerView(one.person().id(), Objects.requireNonNull(names.of(one.person())), one.barred()))
                .toList());
    }

    @POST
    @Path("look-backs/{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignLookBacks",
            summary = "Say who looks at what was drawn, or who does instead (supervisor)")
    public Page<LookBackView> assign(@PathParam("id") UUID id, @NotNull @Valid Assignment body) {
        Person me = people.current();
        assignLookBacks.assign(id, body.lookBacks(), body.person(), me);
        return Page.whole(showPlans.drawn(id, me));
    }

    @GET
    @Path("items/{id}/look-backs")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listLookBacksOfItem",
            summary = "What was found when it was looked at again; supervisors are told, too, that it waits to be")
    public Page<LookBackView> ofItem(@PathParam("id") UUID id) {
        return Page.whole(showPlans.ofItem(id, people.current()));
    }

    @POST
    @Path("items/{id}/look-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordLookBack",
            summary = "Record what was found, for ever; a rebound opens a new item (the supervisor who was asked)")
    public ItemView record(@PathParam("id") UUID id, @NotNull @Valid Found body) {
        Person me = people.current();
        recordLookBack.record(id, body.asFindings(), new RecordLookBack.Anew(body.list(), body.due()), me);
        return showItem.show(id, me);
    }
}
