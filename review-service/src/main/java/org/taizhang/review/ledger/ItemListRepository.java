package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.receipt.TimeReceipt;
import org.taizhang.review.task.Sight;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;

/// The ledger as a table.
@ApplicationScoped
class ItemListRepository {

    private static final Order.Key ID = new Order.Key("item.id", Order.Type.ID);
    private static final Order.Key DUE = new Order.Key("coalesce(due, date '9999-12-31')", Order.Type.DAY);
    private static final Order.Key CLOSED = new Order.Key("case when item.open then 0 else 1 end", Order.Type.NUMBER);

    /// The newest change first, where nobody asks otherwise. By lamp, what is closed comes last.
    static final List<Order> ORDERS = List.of(
            new Order("updated", true, List.of(new Order.Key("updated_at", Order.Type.TIME), ID)),
            new Order("due", false, List.of(DUE, ID)),
            new Order("lamp", false, List.of(CLOSED, DUE, ID)),
            new Order(
                    "number",
                    true,
                    List.of(
                            new Order.Key(
                                    "coalesce(cast(substring(number from '-([0-9]{4})-') as int), 0)",
                                    Order.Type.NUMBER),
                            new Order.Key(
                                    "coalesce(cast(substring(number from '[0-9]+$') as int), 0)", Order.Type.NUMBER),
                            ID)),
            new Order("unit", false, List.of(new Order.Key("unit", Order.Type.TEXT), CLOSED, DUE, ID)));

    private static final String COLUMNS = """
            item.*, (select title from ledger_list where ledger_list.id = item.list) as list_title,
            (select step from procedure where subject = item.id and step is not null) as step,
            (select count(*) from item_measure m where m.item_id = item.id) as measures,
            (select count(*) from item_measure m where m.item_id = item.id and m.state = 'open') as open_measures,
            (select count(*) from item_evidence e where e.item_id = item.id
               and not exists (select 1 from item_evidence n where n.item_id = e.item_id and n.replaces = e.evidence)) as evidence,
            (select p.text from item_progress p where p.item_id = item.id order by place desc limit 1) as progress,
            (select p.on_date from item_progress p where p.item_id = item.id order by place desc limit 1) as progress_on,
            (select o.text from procedure p join procedure_opinion o on o.procedure_id = p.id
             where p.subject = item.id and o.step is not null and o.signer_id is null order by o.at desc, o.place desc limit 1) as opinion,
            (select lower(b.result) from look_back b where b.item = item.id and b.result is not null
             order by b.recorded_at desc limit 1) as look_back""";

    private static final String TALLY = "item_tally item";

    private static final Saying.Line LINE = new Saying.Line("item", "number || ' ' || problem", "item.unit");

    private final ListingRepository listings;
    private final ItemRepository items;
    private final UnitRepository units;
    private final TimeReceipt timeReceipt;

    ItemListRepository(
            ListingRepository listings, ItemRepository items, UnitRepository units, TimeReceipt timeReceipt) {
        this.listings = listings;
        this.items = items;
        this.units = units;
        this.timeReceipt = timeReceipt;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param open whether only items that are not closed
    /// @param turns what the lamp turns to tomorrow
    /// @param year of the number
    /// @param dueWithin open and due so many days from today at the latest, and not before today
    /// @param q part of the number, of the problem or of the name of the unit
    /// @param listless whether only items that stand in no list
    /// @param awaitsMe whether only items that wait for the caller's decision
    record Wanted(
            @Nullable String unit,
            @Nullable ItemState state,
            boolean open,
            @Nullable Lamp lamp,
            @Nullable Turn turns,
            @Nullable Integer year,
            @Nullable Integer dueWithin,
            @Nullable String q,
            @Nullable UUID report,
            @Nullable Kind kind,
            @Nullable UUID list,
            boolean listless,
            boolean awaitsMe) {

        Wanted in(Within other) {
            boolean none = other.list() == null;
            return new Wanted(
                    unit, state, open, lamp, turns, year, dueWithin, q, report, kind, other.list(), none, awaitsMe);
        }
    }

    /// What the lamp of an item that is open turns to tomorrow: it is seen before anybody is told.
    enum Turn {
        YELLOW("due = cast(:turnDay as date) + 1 + warning_days"),
        RED("due = :turnDay"),
        ANY("(" + YELLOW.due + " or " + RED.due + ")");

        private final String due;

        Turn(String due) {
            this.due = due;
        }

        static @Nullable Turn of(@Nullable String wire) {
            if (wire == null) return null;
            return Arrays.stream(values())
                    .filter(turn -> turn.name().toLowerCase(Locale.ROOT).equals(wire))
                    .findFirst()
                    .orElseThrow(() -> Invalid.field("turns", "没有这种亮灯变化：" + wire, "no such turn: " + wire));
        }
    }

    /// What some items stand in.
    ///
    /// @param list null: in none
    record Within(@Nullable UUID list, @Nullable String title) {}

    Found<ItemRow> page(Person person, Wanted wanted, LocalDate today, Slice slice) {
        Where where = where(person, wanted, today);
        var sought = new Sought(COLUMNS, "item", where);
        return listings.find(
                isTallied(wanted, where) ? sought.countedIn(TALLY) : sought, slice, row -> row(row, today));
    }

    /// The rows of a page, uncounted, with the place that each stands at.
    List<Found.Row<ItemRow>> rows(Person person, Wanted wanted, LocalDate today, Slice slice) {
        var sought = new Sought(COLUMNS, "item", where(person, wanted, today));
        return listings.rows(sought, slice, row -> row(row, today));
    }

    /// The lists that what is wanted stands in, by their titles; some of it may stand in none, which comes last.
    List<Within> lists(Person person, Wanted wanted, LocalDate today) {
        var sought = new Sought(
                "item.list as list, l.title as title",
                // both tables have a state and a number, of which only the item's is asked for
                "item left join (select id as list_id, title from ledger_list) l on l.list_id = item.list",
                where(person, wanted, today));
        return listings.grouped(
                sought,
                "item.list, l.title order by l.title nulls last, item.list",
                row -> new Within(row.get("list", UUID.class), row.get("title", String.class)));
    }

    /// What is wanted, put together.
    List<ItemGroupView> groups(Person person, Wanted wanted, Grouping grouping, LocalDate today) {
        Where where = where(person, wanted, today);
        String items = isTallied(wanted, where) ? TALLY : "(select *, 1 as many from item) item";
        var sought = new Sought(
                "%s as key, %s as name, sum(many) as total, %s, %s, %s"
                        .formatted(grouping.key, grouping.name, lit(Lamp.RED), lit(Lamp.YELLOW), lit(Lamp.GREEN)),
                grouping.from(items),
                where.with("lampDay", today));
        return listings.grouped(sought, grouping.by(), ItemListRepository::group);
    }

    /// Whether the tally knows how many there are: it tells no words, reports or tasks apart, nor who helps.
    private static boolean isTallied(Wanted wanted, Where where) {
        boolean helps = where.has(ItemRepository.HELPING);
        return wanted.q() == null && wanted.report() == null && !wanted.awaitsMe() && !helps;
    }

    private static String lit(Lamp lamp) {
        return "coalesce(sum(many) filter (where item.open and %s), 0) as %s"
                .formatted(lamp.sql("due", "warning_days", ":lampDay"), lamp.wire());
    }

    private static ItemGroupView group(Tuple row) {
        long total = row.get("total", Long.class);
        long red = row.get("red", Long.class);
        long yellow = row.get("yellow", Long.class);
        long green = row.get("green", Long.class);
        return new ItemGroupView(
                row.get("key", String.class),
                row.get("name", String.class),
                total,
                red,
                yellow,
                green,
                total - red - yellow - green);
    }

    private Where where(Person person, Wanted wanted, LocalDate today) {
        Kind kind = wanted.kind();
        Where where = items.seenBy(person)
                .given("item.unit = :unit", "unit", wanted.unit())
                .given(
                        "state = :state",
                        "state",
                        wanted.state() == null ? null : wanted.state().name())
                .given("item.year = :year", "year", wanted.year())
                .given("report = :report", "report", wanted.report())
                .given("list_kind = :kind", "kind", kind == null ? null : kind.name())
                .given("list = :list", "list", wanted.list())
                .saying(units.filter(wanted.q()), LINE);
        if (wanted.open()) where.and("item.open");
        if (wanted.listless()) where.and("item.list is null");
        if (wanted.dueWithin() != null) between(where, today, today.plusDays(wanted.dueWithin()));
        Turn turns = wanted.turns();
        if (turns != null) where.and("item.open and " + turns.due).with("turnDay", today);
        if (wanted.lamp() != null) lit(where, wanted.lamp(), today);
        if (wanted.awaitsMe()) {
            where.and("exists (select 1 from task where task.subject = item.id and done_at is null and "
                    + Sight.ofTask(person) + ")");
            Sight.of(person, where);
        }
        return where;
    }

    private static void between(Where where, LocalDate from, LocalDate to) {
        where.and("item.open and due between :soonFrom and :soonTo")
                .with("soonFrom", from)
                .with("soonTo", to);
    }

    private static void lit(Where where, Lamp lamp, LocalDate today) {
        String dates = lamp.sql("due", "warning_days", ":lampDay");
        if (lamp == Lamp.NONE) where.and("not item.open or " + dates);
        else where.and("item.open and " + dates).with("lampDay", today);
    }

    private ItemRow row(Tuple row, LocalDate today) {
        ItemState state = ItemState.valueOf(row.get("state", String.class));
        LocalDate due = row.get("due", LocalDate.class);
        return new ItemRow(
                row.get("id", UUID.class),
                row.get("number", String.class),
                state,
                row.get("problem", String.class),
                row.get("source", String.class),
                row.get("category", String.class),
                ItemClass.valueOf(row.get("item_class", String.class)),
                row.get("unit", String.class),
                due,
                Lamp.of(state.isOpen() ? due : null, today, row.get("warning_days", Integer.class)),
                row.get("updated_at", Instant.class),
                new ItemRow.Listed(
                        Kind.valueOf(row.get("list_kind", String.class)),
                        row.get("list", UUID.class),
                        row.get("list_title", String.class)),
                timeReceipt.of(
                        row.get("assigned_on", LocalDate.class),
                        row.get("signed_on", LocalDate.class),
                        state == ItemState.ASSIGNED),
                more(row));
    }

    private static ItemRow.More more(Tuple row) {
        String progress = row.get("progress", String.class);
        return new ItemRow.More(
                row.get("step", String.class),
                row.get("measures", Long.class).intValue(),
                row.get("open_measures", Long.class).intValue(),
                row.get("evidence", Long.class).intValue(),
                progress == null ? null : new ItemRow.Progress(row.get("progress_on", LocalDate.class), progress),
                row.get("leader", String.class),
                row.get("handler", String.class),
                row.get("goal", String.class),
                words(row),
                row.get("extensions", Integer.class),
                row.get("close_out_number", String.class),
                row.get("closed_at", Instant.class),
                row.get("look_back", String.class));
    }

    private static ItemRow.Words words(Tuple row) {
        return new ItemRow.Words(
                row.get("grounds", String.class),
                List.of(row.get("cooperating_units", String[].class)),
                row.get("delays", String.class),
                row.get("results", String.class),
                row.get("opinion", String.class),
                row.get("accepted_by_name", String.class));
    }
}
