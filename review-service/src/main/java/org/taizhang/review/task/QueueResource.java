package org.taizhang.review.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queue", description = "What waits for the caller")
@Authenticated
@RunOnVirtualThread
class QueueResource {

    private static final Listing QUEUE = new Listing("queue", null);

    private final TaskRepository tasks;
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final IdentifyPerson people;

    QueueResource(
            TaskRepository tasks,
            ClaimTask claimTask,
            ReleaseTask releaseTask,
            UnitRepository units,
            NamePeople namePeople,
            IdentifyPerson people) {
        this.tasks = tasks;
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.units = units;
        this.namePeople = namePeople;
        this.people = people;
    }

    @GET
    @Path("queue")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(operationId = "listQueue", summary = "What waits for the caller, by risk and due date")
    public Page<TaskView> queue(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        QueuePlace after = QUEUE.place(cursor, QueuePlace::parse).orElse(null);
        List<Task> rows = tasks.page(me, after, limit + 1);
        Map<String, UnitRef> names = units.refs(rows.stream().map(Task::unit).toList());
        Found<Task> found =
                Found.of(rows, tasks.count(me), task -> QueuePlace.of(task).key());
        NamePeople.Names holders =
                namePeople.of(rows.stream().map(Task::claimedBy).toList(), me);
        return Page.of(found, limit, QUEUE, task -> TaskView.of(task, names, holders, me));
    }

    @POST
    @Path("tasks/{id}/claim")
    @Transactional
    @Operation(operationId = "claimTask", summary = "Take a task; 409 if another holds it")
    public TaskView claim(@PathParam("id") UUID id) {
        Person me = people.current();
        return view(claimTask.claim(id, me), me);
    }

    @POST
    @Path("tasks/{id}/release")
    @Transactional
    @Operation(operationId = "releaseTask", summary = "Give a task back; 409 if another holds it")
    public TaskView release(@PathParam("id") UUID id) {
        Person me = people.current();
        return view(releaseTask.release(id, me), me);
    }

    private TaskView view(Task task, Person me) {
        Map<String, UnitRef> names = units.refs(task.unit() == null ? List.of() : List.of(task.unit()));
        List<Actor> holder = task.claimedBy() == null ? List.of() : List.of(task.claimedBy());
        return TaskView.of(task, names, namePeople.of(holder, me), me);
    }
}
