package org.taizhang.review.lookback;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.sample.Weights;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.strict.DateWithinReason;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs", description = "Whether closed items stay closed")
@Authenticated
@RunOnVirtualThread
class PlanResource {

    private final PlanRepository plans;
    private final ShowPlans showPlans;
    private final DraftPlan draftPlan;
    private final DrawSample drawSample;
    private final LookBackActions actions;
    private final IdentifyPerson people;

    PlanResource(
            PlanRepository plans,
            ShowPlans showPlans,
            DraftPlan draftPlan,
            DrawSample drawSample,
            LookBackActions actions,
            IdentifyPerson people) {
        this.plans = plans;
        this.showPlans = showPlans;
        this.draftPlan = draftPlan;
        this.drawSample = drawSample;
        this.actions = actions;
        this.people = people;
    }

    @Schema(name = "LookBackWish", description = "What a plan looks at, and by when")
    record Wish(
            @NotBlank @Size(max = 200) String title,

            @Schema(description = "code of the unit at and below which it looks") @NotBlank @Size(max = 64)
            String unit,

            @Schema(description = "first day of the close-outs") @NotNull @DateWithinReason
            LocalDate from,

            @Schema(description = "the day after the last") @NotNull @DateWithinReason
            LocalDate until,

            @Schema(description = "of lists; left out: all") @Size(max = 6) @Nullable
            Set<@NotBlank @Size(max = 20) String> kinds,

            @Schema(description = "ids; left out: all, and what stands in none") @Size(max = 100) @Nullable
            Set<@NotNull UUID> lists,

            @Schema(description = "how many are drawn; this or a share") @Min(1) @Max(1000) @Nullable
            Integer number,

            @Schema(description = "of what may be drawn, rounded up") @Min(1) @Max(100) @Nullable
            Integer percent,

            @Schema(description = "by which all is to be recorded") @NotNull @DateWithinReason
            LocalDate due,

            @Schema(description = "left out: the usual ones") @Valid @Nullable
            WeightsWish weights) {

        Terms terms() {
            return new Terms(
                    title.strip(),
                    unit,
                    from,
                    until,
                    Objects.requireNonNullElse(kinds, Set.<String>of()).stream()
                            .map(Kind::of)
                            .collect(Collectors.toSet()),
                    Objects.requireNonNullElse(lists, Set.of()),
                    new Terms.Size(number, percent),
                    due,
                    weights == null ? Weights.USUAL : weights.weights());
        }
    }

    @Schema(name = "RiskWeightsWish", description = "what each sign of risk adds to the weight of an item, which is 1")
    record WeightsWish(
            @NotNull @Min(0) @Max(100) Integer overdue,
            @NotNull @Min(0) @Max(100) Integer returned,
            @NotNull @Min(0) @Max(100) Integer extended,
            @NotNull @Min(0) @Max(100) Integer claimedDone,
            @NotNull @Min(0) @Max(100) Integer rebounded) {

        Weights weights() {
            return new Weights(overdue, returned, extended, claimedDone, rebounded);
        }
    }

    @Schema(name = "LookBackCancelling")
    record Cancelling(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "DrawVerification", description = "Whether the draw can be repeated")
    record VerificationView(
            @Schema(description = "what it was drawn from still has the digest of the draw")
            boolean populationAgrees,

            @Schema(description = "seed and population give the same sample again")
            boolean sampleAgrees) {}

    @GET
    @Path("look-backs")
    @Operation(operationId = "listLookBackPlans", summary = "Plans of look-backs, the newest first (supervisor)")
    public Page<PlanView> list(
            @Schema(enumeration = {"draft", "drawn", "done", "cancelled"}) @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        IdentifyPerson.demand(actions.plan(me));
        PlanState wanted = state == null || state.isBlank() ? null : PlanState.of(state);
        Order order = PlanRepository.ORDERS.getFirst();
        var listing = new Listing("look-backs", Arrays.asList(wanted));
        Found<UUID> found = plans.page(me, wanted, Slice.of(listing, order, cursor, limit));
        Map<UUID, PlanView> views = showPlans.show(found.all(), me);
        return Page.of(found, limit, listing, id -> Objects.requireNonNull(views.get(id)));
    }

    @POST
    @Path("look-backs")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "It is a draft",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "planLookBack", summary = "Plan to look again at closed items (supervisor)")
    public RestResponse<PlanView> draft(@NotNull @Valid Wish body) {
        Person me = people.current();
        UUID id = draftPlan.draft(body.terms(), me);
        return RestResponse.status(RestResponse.Status.CREATED, showPlans.show(id, me));
    }

    @GET
    @Path("look-backs/{id}")
    @Operation(operationId = "showLookBackPlan", summary = "A plan with its figures (supervisor)")
    public PlanView show(@PathParam("id") UUID id) {
        return showPlans.show(id, people.current());
    }

    @PUT
    @Path("look-backs/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeLookBackPlan", summary = "Change a plan before the draw (supervisor)")
    public PlanView change(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        Person me = people.current();
        draftPlan.change(id, body.terms(), me);
        return showPlans.show(id, me);
    }

    @POST
    @Path("look-backs/{id}/draw")
    @Operation(
            operationId = "drawLookBackSample",
            summary = "Draw the sample, once; another draw is another plan (supervisor)")
    public PlanView draw(@PathParam("id") UUID id) {
        Person me = people.current();
        drawSample.draw(id, me);
        return showPlans.show(id, me);
    }

    @GET
    @Path("look-backs/{id}/verification")
    @Operation(operationId = "verifyLookBackDraw", summary = "Draw again, and say whether it is the same (supervisor)")
    public VerificationView verify(@PathParam("id") UUID id) {
        DrawSample.Verification verification = drawSample.verify(id, people.current());
        return new VerificationView(verification.populationAgrees(), verification.sampleAgrees());
    }

    @POST
    @Path("look-backs/{id}/cancelling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelLookBackPlan", summary = "Give a plan up; what was recorded stays (supervisor)")
    public PlanView cancel(@PathParam("id") UUID id, @NotNull @Valid Cancelling body) {
        Person me = people.current();
        draftPlan.cancel(id, body.reason().strip(), me);
        return showPlans.show(id, me);
    }
}
