package org.taizhang.review.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportKind;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.strict.DateWithinReason;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns", description = "Who must report what by when")
@Authenticated
@RunOnVirtualThread
class CampaignResource {

    private final CampaignListRepository lists;
    private final ShowCampaigns showCampaigns;
    private final DraftCampaign draftCampaign;
    private final OpenCampaign openCampaign;
    private final ChaseUnits chaseUnits;
    private final CloseCampaign closeCampaign;
    private final IdentifyPerson people;

    CampaignResource(
            CampaignListRepository lists,
            ShowCampaigns showCampaigns,
            DraftCampaign draftCampaign,
            OpenCampaign openCampaign,
            ChaseUnits chaseUnits,
            CloseCampaign closeCampaign,
            IdentifyPerson people) {
        this.lists = lists;
        this.showCampaigns = showCampaigns;
        this.draftCampaign = draftCampaign;
        this.openCampaign = openCampaign;
        this.chaseUnits = chaseUnits;
        this.closeCampaign = closeCampaign;
        this.people = people;
    }

    @Schema(name = "CampaignWish", description = "What a campaign is to ask of whom")
    record Wish(
            @NotBlank @Size(max = 200) String title,

            @Schema(
                    enumeration = {"accountability", "half-year", "rectification", "progress", "screening", "judgement"
                    })
            @NotNull
            String kind,

            @Schema(description = "that the reports are to speak of") @NotNull @Min(2000) @Max(9999)
            Integer year,

            @Schema(enumeration = {"once", "yearly", "quarterly", "monthly", "fortnightly"}) @NotNull
            String rhythm,

            @Schema(description = "of the quarter, month or fortnight, from 1; left out: one report a year") @Nullable
            Integer number,

            @Schema(description = "code of the unit whose branch of the tree it is for") @NotBlank @Size(max = 64)
            String branch,

            @Schema(description = "whether that unit has to report, too; left out: no") @Nullable
            Boolean withBranch,

            @Schema(description = "codes of units that have not to, with all below them") @Size(max = 2000) @Nullable
            Set<@NotBlank @Size(max = 64) String> exceptions,

            @Schema(description = "the day on which it opens by itself; left out: when somebody opens it")
            @DateWithinReason
            @Nullable
            LocalDate opensOn,

            @NotNull @DateWithinReason LocalDate due,

            @Schema(description = "the parts that a report must have") @Size(max = 40) @Nullable
            List<@NotNull @Valid Part> template,

            @Schema(description = "code of the route of `approval` that its reports go by; left out: the usual one")
            @Size(max = 64)
            @Nullable
            String route,

            @Schema(description = "the lamp is yellow from so many days before the date; left out: 10")
            @Min(0)
            @Max(90)
            @Nullable
            Integer warningDays,

            @Schema(
                    description = "whether compilations that divide without a doubt go through with nobody confirming"
                            + " it; left out: no")
            @Nullable
            Boolean splitsAlone) {

        private static final int WARNING_DAYS = 10;

        @Schema(name = "RequiredPartWish")
        record Part(
                @Schema(description = "a heading that holds these words is the part") @NotBlank @Size(max = 60)
                String title,

                @Schema(description = "code of a topic; a section about it is the part, too")
                @Pattern(regexp = "[a-z-]{1,40}")
                @Nullable
                String topic,

                @Schema(description = "role of a section that is the part, too")
                @Pattern(regexp = "preamble|body|problems|next-steps")
                @Nullable
                String role) {

            RequiredPart part() {
                return new RequiredPart(title.strip(), topic, role);
            }
        }

        Terms terms() {
            return new Terms(
                    title.strip(),
                    ReportKind.of(kind),
                    year,
                    Rhythm.of(rhythm),
                    number,
                    new Terms.Reach(
                            branch, Boolean.TRUE.equals(withBranch), Objects.requireNonNullElse(exceptions, Set.of())),
                    opensOn,
                    due,
                    Objects.requireNonNullElse(template, List.<Part>of()).stream()
                            .map(Part::part)
                            .toList(),
                    Objects.requireNonNullElse(route, Report.APPROVAL),
                    Objects.requireNonNullElse(warningDays, WARNING_DAYS),
                    Boolean.TRUE.equals(splitsAlone));
        }
    }

    @Schema(name = "CampaignReminding")
    record Reminding(
            @Schema(description = "codes; left out: all that have not handed in") @Size(max = 5000) @Nullable
            Set<@NotBlank @Size(max = 64) String> units,

            @Schema(description = "only tell what would come of it") @Nullable
            Boolean dry) {}

    @Schema(name = "CampaignReminded")
    record Reminded(
            @Schema(description = "how many units are reminded")
            int reminded,

            @Schema(description = "how many were today already, and are not again")
            int today,

            @Schema(description = "how many of the wanted ones have handed in")
            int settled) {

        static Reminded of(ChaseUnits.Reminder reminder) {
            return new Reminded(reminder.reminded(), reminder.today(), reminder.settled());
        }
    }

    @Schema(name = "CampaignDelay")
    record Delay(
            @Schema(description = "code") @NotBlank @Size(max = 64)
            String unit,

            @Schema(description = "later than the date that it has") @NotNull @DateWithinReason
            LocalDate due,

            @NotBlank @Size(max = 1000) String reason) {

        ChaseUnits.Delay delay() {
            return new ChaseUnits.Delay(unit, due, reason.strip());
        }
    }

    @GET
    @Path("campaigns")
    @Operation(operationId = "listCampaigns", summary = "Campaigns that the caller sees, those due last first")
    public Page<CampaignView> list(
            @Schema(enumeration = {"draft", "open", "closed"}) @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable Integer year,
            @Schema(description = "`due` or `title`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("due")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        var wanted = new CampaignListRepository.Wanted(
                state == null || state.isEmpty() ? null : CampaignState.of(state), year);
        Order order = Order.named(sort, CampaignListRepository.ORDERS);
        var listing = new Listing("campaigns", List.of(wanted, order.code()));
        Found<UUID> found = lists.page(me, wanted, Slice.of(listing, order, cursor, limit));
        Map<UUID, CampaignView> views = showCampaigns.show(found.all(), me);
        return Page.of(found, limit, listing, id -> Objects.requireNonNull(views.get(id)));
    }

    @POST
    @Path("campaigns")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "It is a draft",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @Operation(operationId = "draftCampaign", summary = "Prepare a campaign (supervisor or administrator)")
    public RestResponse<CampaignView> draft(@NotNull @Valid Wish body) {
        Person me = people.current();
        UUID id = draftCampaign.draft(body.terms(), me);
        return RestResponse.status(RestResponse.Status.CREATED, showCampaigns.show(id, me));
    }

    @GET
    @Path("campaigns/{id}")
    @Operation(operationId = "showCampaign", summary = "A campaign with its figures")
    public CampaignView show(@PathParam("id") UUID id) {
        return showCampaigns.show(id, people.current());
    }

    @PUT
    @Path("campaigns/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeCampaign", summary = "Change a draft (supervisor or administrator)")
    public CampaignView change(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        Person me = people.current();
        draftCampaign.change(id, body.terms(), me);
        return showCampaigns.show(id, me);
    }

    @DELETE
    @Path("campaigns/{id}")
    @Operation(
            operationId = "discardCampaign",
            summary = "Discard a draft, and with it the rounds that would follow (supervisor or administrator)")
    public void discard(@PathParam("id") UUID id) {
        draftCampaign.discard(id, people.current());
    }

    @POST
    @Path("campaigns/{id}/opening")
    @Operation(operationId = "openCampaign", summary = "Open a draft: its units are told (supervisor or administrator)")
    public CampaignView open(@PathParam("id") UUID id) {
        Person me = people.current();
        openCampaign.open(id, me);
        return showCampaigns.show(id, me);
    }

    @POST
    @Path("campaigns/{id}/closing")
    @Operation(operationId = "closeCampaign", summary = "End a campaign (supervisor or administrator)")
    public CampaignView close(@PathParam("id") UUID id) {
        Person me = people.current();
        closeCampaign.close(id, me);
        return showCampaigns.show(id, me);
    }

    @POST
    @Path("campaigns/{id}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "remindUnits",
            summary = "Remind units that have not handed in, each once a day at most (supervisor or administrator)")
    public Reminded remind(@PathParam("id") UUID id, @NotNull @Valid Reminding body) {
        boolean dry = Boolean.TRUE.equals(body.dry());
        return Reminded.of(chaseUnits.remind(id, body.units(), dry, people.current()));
    }

    @POST
    @Path("campaigns/{id}/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendUnit",
            summary = "Give one unit of a campaign a later date (supervisor or administrator)")
    public CampaignView extend(@PathParam("id") UUID id, @NotNull @Valid Delay body) {
        Person me = people.current();
        chaseUnits.extend(id, body.delay(), me);
        return showCampaigns.show(id, me);
    }
}
