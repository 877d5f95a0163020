package org.taizhang.review.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;

/// The ledger as a table.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "The rectification ledger")
@Authenticated
@RunOnVirtualThread
class LedgerResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ItemListRepository lists;
    private final ExportItems exportItems;
    private final UnitRepository units;
    private final IdentifyPerson people;
    private final TellDay day;

    LedgerResource(
            ItemListRepository lists,
            ExportItems exportItems,
            UnitRepository units,
            IdentifyPerson people,
            TellDay day) {
        this.lists = lists;
        this.exportItems = exportItems;
        this.units = units;
        this.people = people;
        this.day = day;
    }

    record Filter(
            @QueryParam("unit") @Nullable String unit,

            @Schema(
                    description = "`open`: there is still something to do",
                    enumeration = {
                        "assigned",
                        "in-progress",
                        "under-close-out",
                        "closed",
                        "merged",
                        "carried",
                        "archived",
                        "open"
                    })
            @QueryParam("state")
            @Nullable
            String state,

            @Schema(enumeration = {"green", "yellow", "red", "none"}) @QueryParam("lamp") @Nullable
            String lamp,

            @Schema(
                    enumeration = {"yellow", "red", "any"},
                    description = "open, and with a lamp that turns to it tomorrow")
            @QueryParam("turns")
            @Nullable
            String turns,

            @Parameter(description = "of the number") @QueryParam("year") @Nullable
            Integer year,

            @Parameter(description = "open, and due from today to so many days from today")
            @QueryParam("dueWithin")
            @Nullable
            @Min(0)
            @Max(3660)
            Integer dueWithin,

            @Parameter(description = "part of the number, the problem or the name of the unit")
            @QueryParam("q")
            @Nullable
            String q,

            @QueryParam("report") @Nullable UUID report,

            @Schema(enumeration = {"rectification", "commitment", "task", "duty", "risk", "directive"})
            @QueryParam("kind")
            @Nullable
            String kind,

            @Parameter(description = "that they stand in") @QueryParam("list") @Nullable
            UUID list,

            @Schema(type = SchemaType.BOOLEAN)
            @Parameter(description = "only what stands in no list")
            @QueryParam("listless")
            @Nullable
            String listless,

            @Schema(enumeration = {"me"})
            @Parameter(description = "what waits for the caller's decision")
            @QueryParam("awaits")
            @Nullable
            String awaits) {

        private static final String OPEN = "open";

        ItemListRepository.Wanted wanted() {
            String wantedState = given(state);
            String wantedLamp = given(lamp);
            String wantedKind = given(kind);
            boolean open = OPEN.equals(wantedState);
            return new ItemListRepository.Wanted(
                    given(unit),
                    wantedState == null || open ? null : ItemState.of(wantedState),
                    open,
                    wantedLamp == null ? null : Lamp.of(wantedLamp),
                    ItemListRepository.Turn.of(given(turns)),
                    year,
                    dueWithin,
                    given(q),
                    report,
                    wantedKind == null ? null : Kind.of(wantedKind),
                    list,
                    isListless(),
                    awaitsMe());
        }

        /// The framework takes whatever is not `true` for false, a slip of the pen, too.
        private boolean isListless() {
            String whether = given(listless);
            if (whether == null || whether.equals("false")) return false;
            if (whether.equals("true")) return true;
            throw Invalid.field("listless", "只能是 true 或 false。", "true or false");
        }

        private boolean awaitsMe() {
            String whom = given(awaits);
            if (whom != null && !whom.equals("me")) throw Invalid.field("awaits", "只能是 me。", "me or nothing");
            return whom != null;
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GET
    @Path("items/ledger.xlsx")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "exportItems", summary = "The ledger as far as the person sees it, as an Excel file")
    @APIResponse(
            responseCode = "200",
            description = "The file, as it is written",
            content = @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @BeanParam @Valid Filter filter,
            @Schema(description = "`updated`, `due`, `lamp`, `number` or `unit`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("number")
                    String sort) {
        Person me = people.current();
        ItemListRepository.Wanted wanted = filter.wanted();
        Order order = Order.named(sort, ItemListRepository.ORDERS);
        String name =
                URLEncoder.encode(exportItems.name(me), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput book = out -> exportItems.write(me, wanted, order, out);
        return Response.ok(book, EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("items/groups")
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(operationId = "groupItems", summary = "The ledger by units or lists: how many items, under which lamps")
    public Page<ItemGroupView> groups(
            @BeanParam @Valid Filter filter,
            @Schema(enumeration = {"unit", "list"}) @QueryParam("by") @DefaultValue("unit") String by) {
        return Page.whole(lists.groups(people.current(), filter.wanted(), Grouping.of(by), day.today()));
    }

    @GET
    @Path("items")
    @Transactional
    @Operation(operationId = "listItems", summary = "The ledger as far as the caller sees it")
    public Page<ItemRowView> list(
            @BeanParam @Valid Filter filter,
            @Schema(description = "`updated`, `due`, `lamp`, `number` or `unit`; with - before it the other way round")
                    @QueryParam("sort")
                    @DefaultValue("updated")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ItemListRepository.Wanted wanted = filter.wanted();
        Order order = Order.named(sort, ItemListRepository.ORDERS);
        var listing = new Listing("items", List.of(wanted, order.code()));
        var slice = Slice.of(listing, order, cursor, limit);
        Person me = people.current();
        Found<ItemRow> found = lists.page(me, wanted, day.today(), slice);
        Map<String, UnitRef> names =
                units.refs(found.all().stream().flatMap(ItemRow::units).toList());
        return Page.of(found, limit, listing, row -> ItemRowView.of(row, names, me));
    }
}
