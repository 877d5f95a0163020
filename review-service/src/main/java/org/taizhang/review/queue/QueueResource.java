package org.taizhang.review.queue;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.ClaimTask;
import org.taizhang.review.task.ReleaseTask;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queue", description = "What waits for the caller")
@Authenticated
@RunOnVirtualThread
class QueueResource {

    private final QueueRepository queue;
    private final ShowQueue showQueue;
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final IdentifyPerson people;

    QueueResource(
            QueueRepository queue,
            ShowQueue showQueue,
            ClaimTask claimTask,
            ReleaseTask releaseTask,
            IdentifyPerson people) {
        this.queue = queue;
        this.showQueue = showQueue;
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.people = people;
    }

    record Filter(
            @Parameter(description = "as in Task") @QueryParam("kind") @Nullable
            String kind,

            @QueryParam("step") @Nullable String step,
            @QueryParam("unit") @Nullable String unit,

            @Schema(enumeration = {"overdue", "today", "week"})
            @Parameter(description = "`week`: within seven days, or overdue")
            @QueryParam("due")
            @Nullable
            String due,

            @Schema(enumeration = {"free", "mine", "others"}) @QueryParam("held") @Nullable
            String held,

            @Parameter(description = "id of a campaign: reports that answer it") @QueryParam("campaign") @Nullable
            UUID campaign,

            @Parameter(description = "id of a list: items that stand in it") @QueryParam("list") @Nullable
            UUID list,

            @Parameter(description = "the least risk of those wanted") @QueryParam("risk") @Min(0) @Max(100) @Nullable
            Integer risk,

            @Parameter(description = "part of the title, the number or the name of the unit") @QueryParam("q") @Nullable
            String q) {

        QueueFilter wanted() {
            return new QueueFilter(
                    given(kind),
                    given(step),
                    given(unit),
                    read(due, QueueFilter.Due::of),
                    read(held, QueueFilter.Held::of),
                    campaign,
                    list,
                    risk,
                    given(q));
        }

        private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
            String found = given(text);
            return found == null ? null : reader.apply(found);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /// Which of the three lists it is, and in what order.
    record View(
            @Schema(
                    enumeration = {"open", "done", "copied"},
                    description = "what waits, what the caller has done, what was copied to them")
            @QueryParam("view")
            @DefaultValue("open")
            String view,

            @Parameter(
                    description =
                            "of what waits `risk`, `due` or `since`, of what was done `done`; with - before it the"
                                    + " other way round")
            @QueryParam("sort")
            @Nullable
            String sort) {

        Order order() {
            List<Order> orders =
                    switch (view) {
                        case "open" -> QueueRepository.OPEN;
                        case "done", "copied" -> QueueRepository.DONE;
                        default -> throw Invalid.field("view", "没有这种待办列表：" + view, "no such view: " + view);
                    };
            return sort == null || sort.isBlank() ? orders.getFirst() : Order.named(sort, orders);
        }
    }

    @GET
    @Path("queue")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(operationId = "listQueue", summary = "What waits for the caller, by risk and due date")
    public Page<WorkView> queue(
            @BeanParam View view,
            @BeanParam Filter filter,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        QueueFilter wanted = filter.wanted();
        Order order = view.order();
        var listing = new Listing("queue", List.of(wanted, view.view(), order.code()));
        var slice = Slice.of(listing, order, cursor, limit);
        Found<Work> found =
                switch (view.view()) {
                    case "open" -> queue.open(me, wanted, slice);
                    case "done" -> queue.done(me, wanted, slice);
                    default -> queue.copied(me, wanted, slice);
                };
        return Page.of(showQueue.views(found, me), limit, listing, Function.identity());
    }

    @GET
    @Path("queue/counts")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Operation(operationId = "countQueue", summary = "How much waits for the caller, and how much they have done")
    public QueueCountsView counts() {
        return QueueCountsView.of(queue.count(people.current()));
    }

    @POST
    @Path("tasks/{id}/claim")
    @Transactional
    @Operation(
            operationId = "claimTask",
            summary = "Take a task for a while, or hold it longer; 409 if another holds it")
    public WorkView claim(@PathParam("id") UUID id) {
        Person me = people.current();
        claimTask.claim(id, me);
        return showQueue.one(id, me);
    }

    @POST
    @Path("tasks/{id}/release")
    @Transactional
    @Operation(operationId = "releaseTask", summary = "Give a task back; 409 if another holds it")
    public WorkView release(@PathParam("id") UUID id) {
        Person me = people.current();
        releaseTask.release(id, me);
        return showQueue.one(id, me);
    }
}
