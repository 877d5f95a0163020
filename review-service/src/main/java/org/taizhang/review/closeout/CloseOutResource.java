package org.taizhang.review.closeout;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;

/// What supervisors decide on applications for close-out.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "close-out", description = "What supervisors decide on applications for close-out")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CloseOutResource {

    private static final String RETURN = "return";

    private final ReviewCloseOut reviewCloseOut;
    private final AcceptCloseOut acceptCloseOut;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    CloseOutResource(
            ReviewCloseOut reviewCloseOut, AcceptCloseOut acceptCloseOut, ShowItem showItem, IdentifyPerson people) {
        this.reviewCloseOut = reviewCloseOut;
        this.acceptCloseOut = acceptCloseOut;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "CloseOutReview")
    record Review(
            @NotBlank String digest,

            @Schema(enumeration = {"pass", "return"}) @NotBlank @Pattern(regexp = "pass|return")
            String outcome,

            @Schema(description = "demands, where it is returned") @Size(max = 4000) @Nullable
            String opinion) {

        Item.Decision by(Person person) {
            return new Item.Decision(person.actor(), digest, opinion);
        }
    }

    @Schema(name = "CloseOutAcceptance")
    record Acceptance(
            @NotBlank String digest,

            @Schema(enumeration = {"accept", "return"}) @NotBlank @Pattern(regexp = "accept|return")
            String outcome,

            @Schema(description = "demands, where it is returned") @Size(max = 4000) @Nullable
            String opinion) {

        Item.Decision by(Person person) {
            return new Item.Decision(person.actor(), digest, opinion);
        }
    }

    @POST
    @Path("items/{id}/review")
    @Operation(operationId = "reviewCloseOut", summary = "Pass or return an application for close-out (reviewer)")
    public ItemView review(@PathParam("id") UUID id, @NotNull @Valid Review body) {
        Person me = people.current();
        if (body.outcome().equals(RETURN)) reviewCloseOut.sendBack(id, body.by(me), me);
        else reviewCloseOut.pass(id, body.by(me), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/acceptance")
    @Operation(operationId = "acceptCloseOut", summary = "Accept, which closes the item, or return it (approver)")
    public ItemView accept(@PathParam("id") UUID id, @NotNull @Valid Acceptance body) {
        Person me = people.current();
        if (body.outcome().equals(RETURN)) acceptCloseOut.sendBack(id, body.by(me), me);
        else acceptCloseOut.accept(id, body.by(me), me);
        return showItem.show(id, me);
    }
}
