package org.taizhang.review.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Role;

@Path("/api/trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trail", description = "The audit trail")
@RunOnVirtualThread
class TrailResource {

    private final VerifyTrail verifyTrail;

    TrailResource(VerifyTrail verifyTrail) {
        this.verifyTrail = verifyTrail;
    }

    @Schema(name = "TrailVerification")
    record VerificationView(
            boolean intact,
            long entries,
            @Nullable Long firstBroken,
            @Nullable String why) {}

    @GET
    @Path("verification")
    @RolesAllowed({Role.ADMINISTRATOR, Role.REVIEWER, Role.APPROVER})
    @Operation(operationId = "verifyTrail", summary = "Recompute the audit trail and name its first broken entry")
    public VerificationView verification() {
        Verification found = verifyTrail.verify();
        return new VerificationView(found.intact(), found.entries(), found.firstBroken(), found.why());
    }
}
