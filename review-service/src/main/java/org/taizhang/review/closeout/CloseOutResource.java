package org.taizhang.review.closeout;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;

/// Applications for close-out. They are decided on like everything that an item goes through.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "close-out", description = "Applications for close-out")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CloseOutResource {

    private final ApplyForCloseOut applyForCloseOut;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    CloseOutResource(ApplyForCloseOut applyForCloseOut, ShowItem showItem, IdentifyPerson people) {
        this.applyForCloseOut = applyForCloseOut;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "CloseOutApplication")
    record Application(
            @NotBlank String digest,
            @NotBlank @Size(max = 4000) String results) {}

    @POST
    @Path("items/{id}/application")
    @Operation(operationId = "applyForCloseOut", summary = "Apply for close-out; needs evidence")
    public ItemView apply(@PathParam("id") UUID id, @NotNull @Valid Application body) {
        Person me = people.current();
        applyForCloseOut.apply(id, body.digest(), body.results(), me);
        return showItem.show(id, me);
    }
}
