package org.taizhang.review.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.defaults.identity.Role;

@Path("/api/trail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrailResource {

    private final VerifyTrail verifyTrail;

    TrailResource(VerifyTrail verifyTrail) {
        this.verifyTrail = verifyTrail;
    }

    @Schema(
            name = "TrailVerification",
            requiredProperties = {"intact", "entries", "firstBroken", "why"})
    record VerificationView(
            boolean intact,
            long entries,
            @Schema(nullable = true) @Nullable Long firstBroken,
            @Schema(nullable = true) @Nullable String why) {}

    @GET
    @Path("verification")
    @RolesAllowed({Role.ADMINISTRATOR, Role.REVIEWER, Role.APPROVER})
    @Operation(operationId = "verifyTrail", summary = "Recompute the audit trail and name its first broken entry")
    public VerificationView verification() {
        Verification found = verifyTrail.verify();
        return new VerificationView(found.intact(), found.entries(), found.firstBroken(), found.why());
    }
}
