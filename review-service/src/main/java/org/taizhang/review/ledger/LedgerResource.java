package org.taizhang.review.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.item.Lamp;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;

/// The ledger as a table.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "The rectification ledger")
@Authenticated
@RunOnVirtualThread
class LedgerResource {

    private final ItemListRepository lists;
    private final UnitRepository units;
    private final IdentifyPerson people;
    private final TellDay day;

    LedgerResource(ItemListRepository lists, UnitRepository units, IdentifyPerson people, TellDay day) {
        this.lists = lists;
        this.units = units;
        this.people = people;
        this.day = day;
    }

    record Filter(
            @QueryParam("unit") @Nullable String unit,

            @Schema(enumeration = {"assigned", "in-progress", "under-close-out", "closed"})
            @QueryParam("state")
            @Nullable
            String state,

            @Schema(enumeration = {"green", "yellow", "red", "none"}) @QueryParam("lamp") @Nullable
            String lamp,

            @QueryParam("q") @Nullable String q,
            @QueryParam("report") @Nullable UUID report) {

        ItemListRepository.Wanted wanted() {
            String wantedState = given(state);
            String wantedLamp = given(lamp);
            return new ItemListRepository.Wanted(
                    given(unit),
                    wantedState == null ? null : ItemState.of(wantedState),
                    wantedLamp == null ? null : Lamp.of(wantedLamp),
                    given(q),
                    report);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GET
    @Path("items")
    @Transactional
    @Operation(operationId = "listItems", summary = "The ledger as far as the caller sees it, newest change first")
    public Page<ItemRowView> list(
            @BeanParam Filter filter,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ItemListRepository.Wanted wanted = filter.wanted();
        var listing = new Listing("items", wanted);
        var after = listing.place(cursor, ItemListRepository.After::parse).orElse(ItemListRepository.After.START);
        List<ItemRow> rows = lists.page(people.current(), wanted, day.today(), after, limit + 1);
        Map<String, UnitRef> names = units.refs(rows.stream().map(ItemRow::unit).toList());
        return Page.of(
                rows,
                limit,
                row -> listing.cursor(
                        List.of(row.updatedAt().toString(), row.id().toString())),
                row -> ItemRowView.of(row, names.getOrDefault(row.unit(), new UnitRef(row.unit(), row.unit()))));
    }
}
