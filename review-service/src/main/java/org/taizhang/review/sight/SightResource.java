package org.taizhang.review.sight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sight", description = "Who sees what")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class SightResource {

    private static final String ABOUT =
            "id of somebody, to be told why they do not see it (supervisor or administrator)";

    private final ShowSight showSight;
    private final IdentifyPerson people;

    SightResource(ShowSight showSight, IdentifyPerson people) {
        this.showSight = showSight;
        this.people = people;
    }

    @GET
    @Path("reports/{id}/sight")
    @Operation(operationId = "showSightOfReport", summary = "Who sees a report")
    public SightView ofReport(
            @PathParam("id") UUID id, @Parameter(description = ABOUT) @QueryParam("person") @Nullable String person) {
        return showSight.ofReport(id, person, people.current());
    }

    @GET
    @Path("items/{id}/sight")
    @Operation(operationId = "showSightOfItem", summary = "Who sees an item")
    public SightView ofItem(
            @PathParam("id") UUID id, @Parameter(description = ABOUT) @QueryParam("person") @Nullable String person) {
        return showSight.ofItem(id, person, people.current());
    }

    @GET
    @Path("tasks/{id}/sight")
    @Operation(operationId = "showSightOfTask", summary = "Who may take a task")
    public SightView ofTask(
            @PathParam("id") UUID id, @Parameter(description = ABOUT) @QueryParam("person") @Nullable String person) {
        return showSight.ofTask(id, person, people.current());
    }

    @GET
    @Path("units/{code}/members")
    @Operation(operationId = "listMembers", summary = "Who belongs to a unit, as the directory says")
    public Page<SightView.MemberView> members(@PathParam("code") String code) {
        return Page.whole(showSight.members(code, people.current()));
    }

    @GET
    @Path("people")
    @Operation(
            operationId = "findPeople",
            summary = "People of the units that the caller sees, by part of a name (supervisor or administrator)")
    public Page<SightView.MemberView> find(
            @Parameter(description = "part of a name or login") @QueryParam("q") @DefaultValue("") @Size(max = 100)
                    String q) {
        return Page.whole(showSight.people(q, people.current()));
    }
}
