package org.taizhang.review.directive;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists", description = "Lists of the ledger: named groups of items of one kind and year")
@Authenticated
@RunOnVirtualThread
class ChainResource {

    private final ShowChain showChain;
    private final IdentifyPerson people;

    ChainResource(ShowChain showChain, IdentifyPerson people) {
        this.showChain = showChain;
        this.people = people;
    }

    @GET
    @Path("lists/{id}/chain")
    @Operation(
            operationId = "showChain",
            summary =
                    "What became of each item of a list: who was asked by when, receipts, answers, returns, acceptance, end; by number")
    public Page<LinkView> chain(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var listing = new Listing("chain", List.of(id, ChainRepository.BY_NUMBER.code()));
        Slice slice = Slice.of(listing, ChainRepository.BY_NUMBER, cursor, limit);
        return showChain.of(id, listing, slice, limit, people.current());
    }
}
