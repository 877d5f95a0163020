package org.taizhang.review.rebound;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@Authenticated
@RunOnVirtualThread
class ReboundResource {

    private final CountRebounds countRebounds;
    private final IdentifyPerson people;

    ReboundResource(CountRebounds countRebounds, IdentifyPerson people) {
        this.countRebounds = countRebounds;
        this.people = people;
    }

    @GET
    @Path("look-backs/rebounds")
    @Operation(
            operationId = "countRebounds",
            summary = "Close-outs that did not hold, by unit and by who accepted them (supervisor)")
    public ReboundsView count(
            @Parameter(description = "first day on which somebody looked") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "the day after the last") @QueryParam("until") @Nullable LocalDate until) {
        return countRebounds.count(from, until, people.current());
    }
}
