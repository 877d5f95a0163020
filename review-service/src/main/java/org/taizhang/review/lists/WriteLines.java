package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemAmended;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.item.Order;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Writes what a list asks: as lines while it is a draft, as items from when it is issued.
@ApplicationScoped
public class WriteLines {

    /// So many new items are watched at a time.
    private static final int WATCHED = 100;

    private final ListRepository lists;
    private final LineRepository lines;
    private final ListActions actions;
    private final OpenItem openItem;
    private final TrailRepository trail;
    private final ItemRepository items;
    private final AnnounceItem announce;
    private final AskPermission procedures;
    private final UnitRepository units;
    private final TellDay day;

    WriteLines(
            ListRepository lists,
            LineRepository lines,
            ListActions actions,
            OpenItem openItem,
            TrailRepository trail,
            ItemRepository items,
            AnnounceItem announce,
            AskPermission procedures,
            UnitRepository units,
            TellDay day) {
        this.lists = lists;
        this.lines = lines;
        this.actions = actions;
        this.openItem = openItem;
        this.trail = trail;
        this.items = items;
        this.announce = announce;
        this.procedures = procedures;
        this.units = units;
        this.day = day;
    }

    @Transactional
    Line add(UUID list, Ask ask, Person by) {
        LedgerList draft = draft(list, by);
        mustFit(draft, ask, by);
        var line = new Line(UUID.randomUUID(), list, lines.nextPlace(draft), ask);
        lines.persist(line);
        note(draft, line, by);
        return line;
    }

    @Transactional
    Line change(UUID list, UUID id, Ask ask, Person by) {
        LedgerList draft = draft(list, by);
        mustFit(draft, ask, by);
        Line line = lines.of(draft, id);
        line.change(ask);
        note(draft, line, by);
        return line;
    }

    @Transactional
    void drop(UUID list, UUID id, Person by) {
        LedgerList draft = draft(list, by);
        Line line = lines.of(draft, id);
        lines.delete(line);
        note(draft, line, by);
    }

    private void note(LedgerList draft, Line line, Person by) {
        trail.add(by.actor(), "list.changed", draft.id().toString(), draft.unit(), Map.of("line", line.place()));
    }

    /// Opens an item in a list that was issued.
    @Transactional
    UUID open(UUID list, Ask ask, Person by) {
        LedgerList running = lists.locked(list, by);
        IdentifyPerson.demand(actions.add(running, by));
        mustFit(running, ask, by);
        Item item = openItem.open(
                UUID.randomUUID(), ask.origin(running, null), ask.order(running.toAdd(), day.today()), by.actor());
        return item.id();
    }

    /// Many at once, in their order, into a list whose row is held: lines of a draft, items of one that was issued.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(LedgerList list, List<Ask> asks, Person by) {
        IdentifyPerson.demand(actions.add(list, by));
        asks.forEach(ask -> mustBeOf(list, ask));
        asks.stream().flatMap(Ask::units).distinct().forEach(unit -> mustTakeIt(unit, by));
        asks.forEach(ask -> mustNotHavePassed(ask.due()));
        if (list.isDraft()) {
            int place = lines.nextPlace(list);
            for (Ask ask : asks) lines.persist(new Line(UUID.randomUUID(), list.id(), place++, ask));
            return;
        }
        Order.Listed listed = list.toAdd();
        LocalDate today = day.today();
        int opened = 0;
        for (Ask ask : asks) {
            openItem.open(UUID.randomUUID(), ask.origin(list, null), ask.order(listed, today), by.actor());
            if (++opened % WATCHED == 0) items.written();
        }
    }

    /// Puts a line of a draft another way, whose list is held.
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(LedgerList draft, UUID id, Ask ask, Person by) {
        IdentifyPerson.demand(actions.inDraft(draft, by));
        Line line = lines.of(draft, id);
        if (!Objects.equals(line.ask().due(), ask.due())) mustNotHavePassed(ask.due());
        mustBeOf(draft, ask);
        newUnits(ask, line.ask()).forEach(unit -> mustTakeIt(unit, by));
        line.change(ask);
    }

    /// Puts what an item of a list asks another way, as far as that is still the list's affair.
    @Transactional(Transactional.TxType.MANDATORY)
    public void amend(LedgerList list, UUID id, Ask ask, Person by) {
        IdentifyPerson.demand(actions.add(list, by));
        Item item = items.locked(id, by);
        Order.Listed listed = list.toAdd();
        if (!list.id().equals(item.order().listed().list())) throw NotFound.of("整改事项", "item", id);
        IdentifyPerson.demand(procedures.toStart(id));
        mustBeOf(list, ask);
        newUnits(ask, Ask.of(item)).forEach(unit -> mustTakeIt(unit, by));
        item.amend(ask.order(listed, day.today()), day.now());
        announce.tell(
                item,
                by.actor(),
                new ItemAmended(id, item.unit(), ask.cooperatingUnits()),
                "item.amended",
                Map.of("list", list.id()));
    }

    private static Stream<String> newUnits(Ask ask, Ask before) {
        Set<String> known = before.units().collect(Collectors.toSet());
        return ask.units().filter(unit -> !known.contains(unit));
    }

    private LedgerList draft(UUID id, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.inDraft(list, by));
        return list;
    }

    private void mustFit(LedgerList list, Ask ask, Person by) {
        mustBeOf(list, ask);
        ask.units().forEach(unit -> mustTakeIt(unit, by));
        mustNotHavePassed(ask.due());
    }

    private static void mustBeOf(LedgerList list, Ask ask) {
        if (ask.particulars().kind() != list.kind())
            throw Invalid.field("particulars", "条目与清单的类型不一致。", "not of the kind of the list");
    }

    private void mustTakeIt(String unit, Person by) {
        if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
        units.mustBeOpen(unit);
    }

    private void mustNotHavePassed(@Nullable LocalDate due) {
        if (due != null && due.isBefore(day.today()))
            throw Invalid.field("due", "期限不能早于今天。", "%s has passed".formatted(due));
    }
}
