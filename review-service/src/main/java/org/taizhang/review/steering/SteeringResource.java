package org.taizhang.review.steering;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.strict.DateWithinReason;

/// What supervisors change about an item while it is open.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "steering", description = "What supervisors change about an item while it is open")
@Authenticated
@RunOnVirtualThread
class SteeringResource {

    private final ReassignItem reassignItem;
    private final ReclassifyItem reclassifyItem;
    private final MergeItem mergeItem;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    SteeringResource(
            ReassignItem reassignItem,
            ReclassifyItem reclassifyItem,
            MergeItem mergeItem,
            ShowItem showItem,
            IdentifyPerson people) {
        this.reassignItem = reassignItem;
        this.reclassifyItem = reclassifyItem;
        this.mergeItem = mergeItem;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "ItemReassignment")
    record Reassigning(
            @Schema(description = "code of the unit that is responsible from now on") @NotBlank @Size(max = 64)
            String unit,

            @NotBlank @Size(max = 4000) String reason) {}

    @Schema(name = "ItemReclassification")
    record Reclassifying(
            @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class") @NotBlank
            String itemClass,

            @Schema(description = "left out: none, as only what is kept up may be") @DateWithinReason @Nullable
            LocalDate due,

            @NotBlank @Size(max = 4000) String reason) {

        ReclassifyItem.Wish wish() {
            return new ReclassifyItem.Wish(ItemClass.of(itemClass), due, reason.strip());
        }
    }

    @Schema(name = "ItemMerger")
    record Merging(
            @Schema(description = "the item that it goes on in: open, of the same unit and kind") @NotNull
            UUID into,

            @NotBlank @Size(max = 4000) String reason) {}

    @POST
    @Path("items/{id}/reassignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reassignItem",
            summary = "Make another unit responsible; what it is going through ends without an answer (supervisor)")
    public ItemView reassign(@PathParam("id") UUID id, @NotNull @Valid Reassigning body) {
        Person me = people.current();
        reassignItem.reassign(id, body.unit(), body.reason().strip(), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/reclassification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reclassifyItem", summary = "Give the item another class, and its date (supervisor)")
    public ItemView reclassify(@PathParam("id") UUID id, @NotNull @Valid Reclassifying body) {
        Person me = people.current();
        reclassifyItem.reclassify(id, body.wish(), me);
        return showItem.show(id, me);
    }

    @POST
    @Path("items/{id}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeItem",
            summary = "Have the item go on in another that says the same; it ends (supervisor)")
    public ItemView merge(@PathParam("id") UUID id, @NotNull @Valid Merging body) {
        Person me = people.current();
        mergeItem.merge(id, body.into(), body.reason().strip(), me);
        return showItem.show(id, me);
    }
}
