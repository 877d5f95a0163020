package org.taizhang.review.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Page;
import org.taizhang.web.strict.DateWithinReason;

/// What a list asks of whom.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists", description = "Lists of the ledger: named groups of items of one kind and year")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class LineResource {

    private final WriteLines writeLines;
    private final CarryOver carryOver;
    private final ShowLists showLists;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    LineResource(
            WriteLines writeLines, CarryOver carryOver, ShowLists showLists, ShowItem showItem, IdentifyPerson people) {
        this.writeLines = writeLines;
        this.carryOver = carryOver;
        this.showLists = showLists;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "ListAsk", description = "What a list is to ask of one unit")
    record Asked(
            @Schema(description = "code of the responsible one") @NotBlank @Size(max = 64)
            String unit,

            @Schema(description = "what is to be put right, done or kept up") @NotBlank @Size(max = 4000)
            String problem,

            @Schema(description = "where it says so; left out: the same") @Size(max = 4000) @Nullable
            String grounds,

            @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class") @NotBlank
            String itemClass,

            @Schema(description = "left out: by the class, from when it is issued") @DateWithinReason @Nullable
            LocalDate due,

            @Size(max = 4000) @Nullable String goal,

            @Size(max = 200) @Nullable String handler,

            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 64) String> cooperatingUnits,

            @Schema(description = "planned already") @Size(max = 100) @Nullable
            List<@NotBlank @Size(max = 4000) String> measures,

            @Schema(description = "what its kind has beside; left out where its kind needs nothing") @Valid @Nullable
            ParticularsView particulars) {

        Ask ask(Kind kind) {
            String what = problem.strip();
            return new Ask(
                    unit,
                    what,
                    grounds == null || grounds.isBlank() ? what : grounds.strip(),
                    ItemClass.of(itemClass),
                    due,
                    goal,
                    handler,
                    Objects.requireNonNullElse(cooperatingUnits, List.of()),
                    Objects.requireNonNullElse(measures, List.of()),
                    Objects.requireNonNullElse(particulars, ParticularsView.NONE)
                            .of(kind));
        }
    }

    @Schema(name = "CarryingOver")
    record Carrying(
            @Schema(description = "of commitments, of a later year") @NotNull
            UUID list,

            @Schema(description = "left out: a year after its own") @DateWithinReason @Nullable
            LocalDate due,

            @NotBlank @Size(max = 4000) String reason) {}

    @GET
    @Path("lists/{id}/lines")
    @Operation(operationId = "listLines", summary = "What a draft will ask, in its order (its makers)")
    public Page<LineView> lines(@PathParam("id") UUID list) {
        return Page.whole(showLists.lines(list, people.current()));
    }

    @POST
    @Path("lists/{id}/lines")
    @APIResponse(
            responseCode = "201",
            description = "It stands in the draft",
            content = @Content(schema = @Schema(implementation = LineView.class)))
    @Operation(operationId = "addLine", summary = "Add a line to a draft (its makers)")
    public RestResponse<LineView> add(@PathParam("id") UUID list, @NotNull @Valid Asked body) {
        Person me = people.current();
        Kind kind = Kind.of(showLists.show(list, me).kind());
        Line line = writeLines.add(list, body.ask(kind), me);
        return RestResponse.status(RestResponse.Status.CREATED, showLists.line(line.id(), me));
    }

    @PUT
    @Path("lists/{id}/lines/{line}")
    @Operation(operationId = "changeLine", summary = "Change a line of a draft (its makers)")
    public LineView change(@PathParam("id") UUID list, @PathParam("line") UUID line, @NotNull @Valid Asked body) {
        Person me = people.current();
        Kind kind = Kind.of(showLists.show(list, me).kind());
        writeLines.change(list, line, body.ask(kind), me);
        return showLists.line(line, me);
    }

    @DELETE
    @Path("lists/{id}/lines/{line}")
    @Operation(operationId = "dropLine", summary = "Take a line out of a draft (its makers)")
    public void drop(@PathParam("id") UUID list, @PathParam("line") UUID line) {
        writeLines.drop(list, line, people.current());
    }

    @POST
    @Path("lists/{id}/items")
    @APIResponse(
            responseCode = "201",
            description = "The item stands in the ledger",
            headers =
                    @Header(
                            name = "Location",
                            description = "The item",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @Operation(operationId = "addItem", summary = "Open an item in a list that was issued (its makers)")
    public RestResponse<ItemView> open(@PathParam("id") UUID list, @NotNull @Valid Asked body) {
        Person me = people.current();
        Kind kind = Kind.of(showLists.show(list, me).kind());
        return opened(writeLines.open(list, body.ask(kind), me), me);
    }

    @POST
    @Path("items/{id}/carrying")
    @APIResponse(
            responseCode = "201",
            description = "The item that goes on from it",
            headers =
                    @Header(
                            name = "Location",
                            description = "That item",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @Operation(
            operationId = "carryOver",
            summary =
                    "Carry a commitment over into a list of a later year: it ends, another goes on from it (supervisor)")
    public RestResponse<ItemView> carry(@PathParam("id") UUID id, @NotNull @Valid Carrying body) {
        Person me = people.current();
        return opened(carryOver.carry(id, body.list(), body.due(), body.reason().strip(), me), me);
    }

    private RestResponse<ItemView> opened(UUID item, Person me) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, showItem.show(item, me))
                .header(HttpHeaders.LOCATION, "/api/items/" + item)
                .build();
    }
}
