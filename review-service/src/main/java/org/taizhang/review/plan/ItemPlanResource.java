package org.taizhang.review.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.strict.DateWithinReason;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "What units will do about items by when")
@Authenticated
@RunOnVirtualThread
class ItemPlanResource {

    private final SubmitPlan submitPlan;
    private final ItemPlanRepository plans;
    private final TimePlan timePlan;
    private final ItemRepository items;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    ItemPlanResource(
            SubmitPlan submitPlan,
            ItemPlanRepository plans,
            TimePlan timePlan,
            ItemRepository items,
            ShowItem showItem,
            IdentifyPerson people) {
        this.submitPlan = submitPlan;
        this.plans = plans;
        this.timePlan = timePlan;
        this.items = items;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "PlanSubmission")
    record Submission(
            @Schema(
                    description =
                            "all that is still to be done; measures that are done stay, whether they are named or not")
            @NotEmpty
            @Size(max = 100)
            List<@NotNull @Valid Planned> measures,

            @Schema(description = "to who reviews it") @Size(max = 4000) @Nullable
            String word) {

        ItemPlan.Wish wish() {
            String said = word == null || word.isBlank() ? null : word.strip();
            return new ItemPlan.Wish(measures.stream().map(Planned::planned).toList(), said);
        }
    }

    @Schema(name = "PlannedForItem")
    record Planned(
            @NotBlank @Size(max = 4000) String text,

            @Schema(description = "not after the date of the item") @NotNull @DateWithinReason
            LocalDate due,

            @Schema(description = "name of who does it") @Size(max = 200) @Nullable
            String owner) {

        ItemPlan.Planned planned() {
            return new ItemPlan.Planned(text.strip(), due, owner == null || owner.isBlank() ? null : owner.strip());
        }
    }

    @POST
    @Path("items/{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitPlan",
            summary = "Hand in the plan of an item, or a new version of it, for review (its unit)")
    public ItemView submit(@PathParam("id") UUID id, @NotNull @Valid Submission body) {
        Person me = people.current();
        submitPlan.submit(id, body.wish(), me);
        return showItem.show(id, me);
    }

    @GET
    @Path("items/{id}/plan")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(operationId = "showPlan", summary = "By when a plan is owed and reviewed, and all versions of it")
    public PlanView show(@PathParam("id") UUID id) {
        Item item = items.visible(id, people.current());
        List<ItemPlan> all = plans.ofItem(id);
        return PlanView.of(timePlan.of(item, all), all);
    }
}
