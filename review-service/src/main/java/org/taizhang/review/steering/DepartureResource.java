package org.taizhang.review.steering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.NotFound;

/// What a unit still sees of an item that it is not responsible for any more: that it left.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "steering")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class DepartureResource {

    private final ReassignmentRepository reassignments;
    private final ItemRepository items;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final IdentifyPerson people;

    DepartureResource(
            ReassignmentRepository reassignments,
            ItemRepository items,
            UnitRepository units,
            NamePeople namePeople,
            IdentifyPerson people) {
        this.reassignments = reassignments;
        this.items = items;
        this.units = units;
        this.namePeople = namePeople;
        this.people = people;
    }

    @Schema(name = "ItemDeparture", description = "That an item left a unit")
    record View(
            UUID item,
            String number,
            UnitRef from,
            UnitRef to,
            String reason,
            Instant at,

            @Schema(description = "null for systems") @Nullable
            PersonRef by) {}

    @GET
    @Path("items/{id}/departure")
    @Transactional
    @Operation(
            operationId = "showDeparture",
            summary = "When, why and to whom the item left a unit of the caller; 404 where it did not")
    public View show(@PathParam("id") UUID id) {
        Person me = people.current();
        Reassignment left = reassignments.lastFromSightOf(me, id).orElseThrow(() -> NotFound.of("整改事项", "item", id));
        Item item = items.findById(id);
        return new View(
                id,
                item.number(),
                units.ref(left.from()),
                units.ref(left.to()),
                left.reason(),
                left.at(),
                namePeople.of(left.by(), me));
    }
}
