package org.taizhang.review.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;

/// What a report claims beside the ledger.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims", description = "What a report claims to be put right, beside the ledger")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class ClaimResource {

    private final ShowClaims showClaims;
    private final IdentifyPerson people;

    ClaimResource(ShowClaims showClaims, IdentifyPerson people) {
        this.showClaims = showClaims;
        this.people = people;
    }

    @GET
    @Path("reports/{id}/claims")
    @Operation(
            operationId = "listClaims",
            summary = "Claims of a report that all is put right, and the items of its unit that speak against them")
    public ClaimsView list(@PathParam("id") UUID report) {
        return showClaims.of(report, people.current());
    }
}
