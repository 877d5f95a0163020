package org.taizhang.gateway.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;

/// Who the caller is, for the portal to show and to choose what it offers.
@Path("/me")
@Tag(name = "session")
class MeResource {

    /// Keycloak adds roles of its own that mean nothing here.
    private static final Set<String> OURS =
            Set.of(Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR, Role.INTEGRATOR);

    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    record Me(
            String username,
            String name,

            @Schema(
                    enumeration = {
                        Role.REPORTER,
                        Role.UNIT_LEADER,
                        Role.REVIEWER,
                        Role.APPROVER,
                        Role.ADMINISTRATOR,
                        Role.INTEGRATOR
                    })
            List<String> roles,

            List<String> units) {
        static Me of(Caller caller) {
            return new Me(
                    caller.username(),
                    caller.name(),
                    caller.roles().stream().filter(OURS::contains).sorted().toList(),
                    caller.units().stream().sorted().toList());
        }
    }

    @GET
    @Operation(operationId = "showMe", summary = "Who the caller is, as what and of which units")
    @SecurityRequirement(name = "bearer")
    public Me me() {
        return Me.of(callers.current());
    }
}
