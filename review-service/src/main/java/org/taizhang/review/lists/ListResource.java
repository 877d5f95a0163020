package org.taizhang.review.lists;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists", description = "Lists of the ledger: named groups of items of one kind and year")
@Authenticated
@RunOnVirtualThread
class ListResource {

    private final ListListRepository lists;
    private final ShowLists showLists;
    private final DraftList draftList;
    private final IssueList issueList;
    private final EndList endList;
    private final CopyList copyList;
    private final IdentifyPerson people;

    ListResource(
            ListListRepository lists,
            ShowLists showLists,
            DraftList draftList,
            IssueList issueList,
            EndList endList,
            CopyList copyList,
            IdentifyPerson people) {
        this.lists = lists;
        this.showLists = showLists;
        this.draftList = draftList;
        this.issueList = issueList;
        this.endList = endList;
        this.copyList = copyList;
        this.people = people;
    }

    @Schema(name = "ListWish", description = "What a list says of itself")
    record Wish(
            @NotBlank @Size(max = 200) String title,

            @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"}) @NotNull
            String kind,

            @NotNull @Min(2000) @Max(9999) Integer year,

            @Schema(description = "code of the unit that issues it") @NotBlank @Size(max = 64)
            String unit,

            @Schema(description = "who supervises it") @Size(max = 200) @Nullable
            String supervisor,

            @Schema(description = "the document that it rests on, as people cite it") @Size(max = 400) @Nullable
            String basis,

            @Schema(description = "id of its upload") @Nullable
            UUID basisUpload,

            @Schema(description = "where in it") @Size(max = 400) @Nullable
            String basisPlaces,

            @Schema(description = "lamps of its items are yellow from so many days before their date; left out: 10")
            @Min(0)
            @Max(90)
            @Nullable
            Integer warningDays,

            @Schema(description = "the same of a class that is to have a number of its own") @Valid
            ListView.@Nullable ClassDays warningDaysOf) {

        Terms terms() {
            return new Terms(
                    title.strip(),
                    Kind.of(kind),
                    year,
                    unit,
                    given(supervisor),
                    new Terms.Basis(given(basis), basisUpload, given(basisPlaces)),
                    ListView.ClassDays.warning(warningDays, warningDaysOf));
        }
    }

    @Schema(name = "ListEnding")
    record Ending(
            @Schema(description = "needed while items are open") @Size(max = 1000) @Nullable
            String reason) {}

    @Schema(name = "ListCopying")
    record Copying(
            @Schema(description = "of the draft; left out: the same with the next year") @Size(max = 200) @Nullable
            String title) {}

    record Filter(
            @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"})
            @QueryParam("kind")
            @Nullable
            String kind,

            @QueryParam("year") @Nullable Integer year,

            @Schema(
                    enumeration = {"draft", "issued", "running", "ended", "archived", "open"},
                    description = "`open`: issued or running")
            @QueryParam("state")
            @Nullable
            String state,

            @Parameter(description = "part of the number or the title") @QueryParam("q") @Nullable
            String q) {

        private static final String OPEN = "open";

        ListListRepository.Wanted wanted() {
            String wantedKind = given(kind);
            String wantedState = given(state);
            boolean open = OPEN.equals(wantedState);
            return new ListListRepository.Wanted(
                    wantedKind == null ? null : Kind.of(wantedKind),
                    year,
                    wantedState == null || open ? null : ListState.of(wantedState),
                    open,
                    given(q));
        }
    }

    @GET
    @Path("lists")
    @Operation(operationId = "listLists", summary = "Lists that the caller sees, the newest first")
    public Page<ListView> list(
            @BeanParam @Valid Filter filter,
            @Schema(description = "`made` or `title`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("made")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person me = people.current();
        ListListRepository.Wanted wanted = filter.wanted();
        Order order = Order.named(sort, ListListRepository.ORDERS);
        var listing = new Listing("lists", List.of(wanted, order.code()));
        Found<UUID> found = lists.page(me, wanted, Slice.of(listing, order, cursor, limit));
        Map<UUID, ListView> views = showLists.show(found.all(), me);
        return Page.of(found, limit, listing, id -> Objects.requireNonNull(views.get(id)));
    }

    @POST
    @Path("lists")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "It is a draft",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @Operation(
            operationId = "draftList",
            summary = "Prepare a list (supervisor, administrator; of duties or risk points a unit's leader)")
    public RestResponse<ListView> draft(@NotNull @Valid Wish body) {
        Person me = people.current();
        UUID id = draftList.draft(body.terms(), me);
        return RestResponse.status(RestResponse.Status.CREATED, showLists.show(id, me));
    }

    @GET
    @Path("lists/{id}")
    @Operation(operationId = "showList", summary = "A list with its figures; its items are `/api/items?list=`")
    public ListView show(@PathParam("id") UUID id) {
        return showLists.show(id, people.current());
    }

    @PUT
    @Path("lists/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeList",
            summary =
                    "Change what a list says of itself; from when it is issued its kind, year and unit stand (its makers)")
    public ListView change(@PathParam("id") UUID id, @NotNull @Valid Wish body) {
        Person me = people.current();
        draftList.change(id, body.terms(), me);
        return showLists.show(id, me);
    }

    @DELETE
    @Path("lists/{id}")
    @Operation(operationId = "discardList", summary = "Discard a draft (its makers)")
    public void discard(@PathParam("id") UUID id) {
        draftList.discard(id, people.current());
    }

    @POST
    @Path("lists/{id}/issuing")
    @Operation(operationId = "issueList", summary = "Issue a draft: each line becomes an item of its unit (its makers)")
    public ListView issue(@PathParam("id") UUID id) {
        Person me = people.current();
        issueList.issue(id, me);
        return showLists.show(id, me);
    }

    @POST
    @Path("lists/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endList", summary = "Add nothing to a list any more (its makers)")
    public ListView end(@PathParam("id") UUID id, @NotNull @Valid Ending body) {
        Person me = people.current();
        endList.end(id, given(body.reason()), me);
        return showLists.show(id, me);
    }

    @POST
    @Path("lists/{id}/archiving")
    @Operation(
            operationId = "archiveList",
            summary = "Lay a list in the archive, and with it what of it is never closed (its makers)")
    public ListView archive(@PathParam("id") UUID id) {
        Person me = people.current();
        endList.archive(id, me);
        return showLists.show(id, me);
    }

    @POST
    @Path("lists/{id}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "A draft of the next year",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @Operation(
            operationId = "copyList",
            summary = "Make a draft of the next year out of a list, with all dates a year later (its makers)")
    public RestResponse<ListView> copy(@PathParam("id") UUID id, @NotNull @Valid Copying body) {
        Person me = people.current();
        UUID draft = copyList.copy(id, given(body.title()), me);
        return RestResponse.status(RestResponse.Status.CREATED, showLists.show(draft, me));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
