package org.taizhang.review.stage;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.taizhang.review.unit.NamePeople;
import org.taizhang.web.identity.Role;
import org.taizhang.web.strict.DateWithinReason;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stages", description = "Reviews of long-term items")
@Authenticated
@RunOnVirtualThread
class StageResource {

    private final ReviewStage reviewStage;
    private final StageReviewRepository reviews;
    private final TimeStages timeStages;
    private final ItemRepository items;
    private final ShowItem showItem;
    private final NamePeople namePeople;
    private final IdentifyPerson people;

    StageResource(
            ReviewStage reviewStage,
            StageReviewRepository reviews,
            TimeStages timeStages,
            ItemRepository items,
            ShowItem showItem,
            NamePeople namePeople,
            IdentifyPerson people) {
        this.reviewStage = reviewStage;
        this.reviews = reviews;
        this.timeStages = timeStages;
        this.items = items;
        this.showItem = showItem;
        this.namePeople = namePeople;
        this.people = people;
    }

    @Schema(name = "StageFindings")
    record Findings(
            @Schema(description = "the day that it was looked at") @NotNull @DateWithinReason
            LocalDate date,

            @Schema(enumeration = {"holds-pace", "behind"}) @NotBlank
            String result,

            @Size(max = 4000) @Nullable String opinion,

            @Schema(description = "what its unit is to do; needed where it is behind") @Size(max = 4000) @Nullable
            String demands,

            @Schema(description = "when it is to be looked at again; left out: after a stage")
            @DateWithinReason
            @Nullable
            LocalDate next) {

        StageReview.Findings findings() {
            return new StageReview.Findings(date, StageReview.Result.of(result), given(opinion), given(demands), next);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @POST
    @Path("items/{id}/stages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewStage",
            summary = "Record how a long-term item goes after a stage (supervisor who is not of its unit)")
    public ItemView review(@PathParam("id") UUID id, @NotNull @Valid Findings body) {
        Person me = people.current();
        reviewStage.review(id, body.findings(), me);
        return showItem.show(id, me);
    }

    @GET
    @Path("items/{id}/stages")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(operationId = "showStages", summary = "When a long-term item is reviewed next, and how it went before")
    public StagesView show(@PathParam("id") UUID id) {
        Person me = people.current();
        Item item = items.visible(id, me);
        List<StageReview> all = reviews.ofItem(id);
        var names = namePeople.of(all.stream().map(StageReview::by).toList(), me);
        return StagesView.of(timeStages.next(item, all.isEmpty() ? null : all.getLast()), all, names);
    }
}
