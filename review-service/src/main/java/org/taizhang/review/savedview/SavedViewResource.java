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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

/// Whoever is logged in keeps their own, and sees what others share with them: only who made a view may change or
/// end it.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "views", description = "Filters of lists under names of one's own")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class SavedViewResource {

    private static final int MOST = 50;

    private final SavedViewRepository views;
    private final ShareView shareView;
    private final IdentifyPerson people;

    SavedViewResource(SavedViewRepository views, ShareView shareView, IdentifyPerson people) {
        this.views = views;
        this.shareView = shareView;
        this.people = people;
    }

    @Schema(name = "SavedViewWish")
    record Wish(
            @Schema(enumeration = {"queue", "reports", "items"}) @NotNull @Pattern(regexp = "queue|reports|items")
            String page,

            @NotBlank @Size(max = 40) String name,

            @Schema(description = "as the address of the list has them, without the `?`") @NotNull @Size(max = 1000)
            String query,

            @Schema(description = "left out: with nobody") @Valid @Nullable
            Share share) {}

    @Schema(name = "ViewShare")
    record Share(
            @Schema(enumeration = {"unit", "below"}) @NotNull @Pattern(regexp = "unit|below")
            String reach,

            @Schema(description = "code of one's own unit") @NotBlank @Size(max = 100)
            String unit) {

        SavedView.Shared shared() {
            return new SavedView.Shared(SavedView.Reach.valueOf(reach.toUpperCase(Locale.ROOT)), unit);
        }
    }

    @GET
    @Path("views")
    @Transactional
    @Operation(
            operationId = "listViews",
            summary = "The saved views of all lists that are the caller's or shared with them")
    public Page<SavedViewView> list() {
        return seenBy(people.current());
    }

    @POST
    @Path("views")
    @Transactional
    @Operation(operationId = "saveView", summary = "Save filters under a name; the same name again replaces them")
    public Page<SavedViewView> save(@NotNull @Valid Wish body) {
        Person me = people.current();
        String name = body.name().strip();
        SavedView.Shared shared = body.share() == null ? null : body.share().shared();
        if (shared != null) shareView.mustBeTheirs(shared, me);
        if (views.others(me, body.page(), name) >= MOST) {
            throw new Conflict(
                    "您已保存 %d 个视图，请先删去用不着的。".formatted(MOST), "%d views are saved; delete some first".formatted(MOST));
        }
        views.put(new SavedView(UUID.randomUUID(), me.actor(), body.page(), name, body.query(), shared));
        return seenBy(me);
    }

    @DELETE
    @Path("views/{id}")
    @Transactional
    @Operation(operationId = "deleteView", summary = "Delete a saved view of one's own")
    public Page<SavedViewView> delete(@PathParam("id") UUID id) {
        Person me = people.current();
        if (!views.remove(me, id)) throw NotFound.of("视图", "view", id);
        return seenBy(me);
    }

    private Page<SavedViewView> seenBy(Person person) {
        return Page.whole(shareView.seenBy(person));
    }
}
