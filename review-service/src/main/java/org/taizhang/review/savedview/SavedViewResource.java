package org.taizhang.review.savedview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Whoever is logged in keeps their own; there is no way to another person's.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "views", description = "Filters of lists under names of one's own")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class SavedViewResource {

    private static final int MOST = 50;

    private final SavedViewRepository views;
    private final IdentifyPerson people;

    SavedViewResource(SavedViewRepository views, IdentifyPerson people) {
        this.views = views;
        this.people = people;
    }

    @Schema(name = "SavedViewWish")
    record Wish(
            @Schema(enumeration = {"queue", "reports", "items"}) @NotNull @Pattern(regexp = "queue|reports|items")
            String page,

            @NotBlank @Size(max = 40) String name,

            @Schema(description = "as the address of the list has them, without the `?`") @NotNull @Size(max = 1000)
            String query) {}

    @GET
    @Path("views")
    @Transactional
    @Operation(operationId = "listViews", summary = "The caller's saved views of all lists")
    public Page<SavedView> list() {
        return Page.whole(views.of(people.current()));
    }

    @POST
    @Path("views")
    @Transactional
    @Operation(operationId = "saveView", summary = "Save filters under a name; the same name again replaces them")
    public Page<SavedView> save(@NotNull @Valid Wish body) {
        Person me = people.current();
        List<SavedView> own = views.of(me);
        String name = body.name().strip();
        boolean known = own.stream()
                .anyMatch(one -> one.page().equals(body.page()) && one.name().equals(name));
        if (!known && own.size() >= MOST) {
            throw new Conflict(
                    "您已保存 %d 个视图，请先删去用不着的。".formatted(MOST), "%d views are saved; delete some first".formatted(MOST));
        }
        views.put(me, new SavedView(UUID.randomUUID(), body.page(), name, body.query()));
        return Page.whole(views.of(me));
    }

    @DELETE
    @Path("views/{id}")
    @Transactional
    @Operation(operationId = "deleteView", summary = "Delete a saved view of one's own")
    public Page<SavedView> delete(@PathParam("id") UUID id) {
        Person me = people.current();
        if (!views.remove(me, id)) throw NotFound.of("视图", "view", id);
        return Page.whole(views.of(me));
    }
}
