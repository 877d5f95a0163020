package org.taizhang.review.item;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.trail.TrailEntryView;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
@Authenticated
@RunOnVirtualThread
class ItemResource {

    private final ShowItem showItem;
    private final IdentifyPerson people;

    ItemResource(ShowItem showItem, IdentifyPerson people) {
        this.showItem = showItem;
        this.people = people;
    }

    @GET
    @Path("items/{id}")
    @Operation(operationId = "showItem", summary = "An item of the ledger")
    public ItemView show(@PathParam("id") UUID id) {
        return showItem.show(id, people.current());
    }

    @GET
    @Path("items/{id}/trail")
    @Operation(operationId = "showItemTrail", summary = "What was done to an item, oldest first")
    public Page<TrailEntryView> trail(@PathParam("id") UUID id) {
        return Page.whole(showItem.trail(id, people.current()));
    }
}
