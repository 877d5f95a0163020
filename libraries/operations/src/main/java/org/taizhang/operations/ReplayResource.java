package org.taizhang.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.taizhang.messaging.Replay;
import org.taizhang.web.identity.Callers;
import org.taizhang.web.identity.Role;

/// Sends events of this service again, for topics that lost what they had acknowledged.
@Path("/api/services/{service}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class ReplayResource {

    private static final Logger LOG = Logger.getLogger(ReplayResource.class);

    private final Replay replay;
    private final Callers callers;
    private final ThisService here;

    ReplayResource(Replay replay, Callers callers, ThisService here) {
        this.replay = replay;
        this.callers = callers;
        this.here = here;
    }

    @Schema(name = "ReplayRequest")
    record Request(
            @Schema(description = "events of before stay as they are") @NotNull @Past
            Instant since) {}

    @Schema(name = "Replayed")
    record Replayed(
            @Schema(description = "how many are sent again") int events) {}

    @POST
    @Operation(
            operationId = "replayEvents",
            summary = "Send every event since then again, in the old order, with the old ids and numbers")
    public Replayed replay(@PathParam("service") String service, @NotNull @Valid Request body) {
        here.mustBe(service);
        int events = replay.since(body.since());
        LOG.infof(
                "events=%d replayed since=%s by=%s",
                events, body.since(), callers.current().username());
        return new Replayed(events);
    }
}
