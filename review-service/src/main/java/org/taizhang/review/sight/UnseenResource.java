package org.taizhang.review.sight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.notice.WatchTasks;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sight")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class UnseenResource {

    private final ShowUnseen showUnseen;
    private final WatchTasks watchTasks;
    private final IdentifyPerson people;

    UnseenResource(ShowUnseen showUnseen, WatchTasks watchTasks, IdentifyPerson people) {
        this.showUnseen = showUnseen;
        this.watchTasks = watchTasks;
        this.people = people;
    }

    @GET
    @Path("tasks/unseen")
    @Transactional
    @Operation(
            operationId = "listUnseenTasks",
            summary = "Open tasks that nobody of the directory may take, as the last check found (administrator)")
    public Page<UnseenView> list() {
        Person me = people.current();
        return Page.whole(showUnseen.all(me));
    }

    @POST
    @Path("tasks/unseen/check")
    @Operation(
            operationId = "checkUnseenTasks",
            summary = "Look for them now instead of at night, after the directory was put right (administrator)")
    public Page<UnseenView> check() {
        Person me = people.current();
        watchTasks.watch();
        return Page.whole(showUnseen.all(me));
    }
}
