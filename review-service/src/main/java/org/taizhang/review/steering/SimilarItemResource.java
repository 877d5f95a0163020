package org.taizhang.review.steering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.NotFound;

/// Items that say nearly the same.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "steering")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class SimilarItemResource {

    private final SimilarItemRepository similar;
    private final IdentifyPerson people;

    SimilarItemResource(SimilarItemRepository similar, IdentifyPerson people) {
        this.similar = similar;
        this.people = people;
    }

    @Schema(name = "SimilarItem")
    record View(
            UUID id,
            String number,
            String problem,

            @Schema(
                    enumeration = {
                        "assigned",
                        "in-progress",
                        "under-close-out",
                        "closed",
                        "merged",
                        "carried",
                        "archived"
                    })
            String state,

            @Schema(description = "of their pairs of letters that both share")
            int percent) {

        static View of(SimilarItemRepository.Similar item) {
            return new View(
                    item.id(), item.number(), item.problem(), item.state().wire(), item.percent());
        }
    }

    @GET
    @Path("items/similar")
    @Operation(
            operationId = "listSimilarItems",
            summary = "Items of a unit that say nearly the same, the nearest first")
    public Page<View> list(
            @QueryParam("unit") @NotBlank @Size(max = 64) String unit,
            @QueryParam("text") @NotBlank @Size(max = 500) String text,
            @Parameter(description = "an item that is not meant") @QueryParam("besides") @Nullable UUID besides) {
        if (!people.current().sees(unit)) throw NotFound.of("单位", "unit", unit);
        return Page.whole(similar.of(unit, text, besides).stream().map(View::of).toList());
    }
}
