package org.taizhang.review.comparison;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;

/// What changed between two versions of a report.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@Authenticated
@RunOnVirtualThread
class ComparisonResource {

    private final CompareVersions compareVersions;
    private final IdentifyPerson people;

    ComparisonResource(CompareVersions compareVersions, IdentifyPerson people) {
        this.compareVersions = compareVersions;
        this.people = people;
    }

    @GET
    @Path("reports/{id}/versions/{number}/difference")
    @Operation(
            operationId = "showDifference",
            summary = "What a version says otherwise than an earlier one: sentences, warnings, candidates, demands")
    public DifferenceView show(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Parameter(description = "number of the earlier version; left out: the one before")
                    @QueryParam("from")
                    @Nullable
                    Integer from) {
        return compareVersions.compare(id, from, number, people.current());
    }
}
