package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Writes what a list asks: as lines while it is a draft, as items from when it is issued.
@ApplicationScoped
class WriteLines {

    private final ListRepository lists;
    private final LineRepository lines;
    private final ListActions actions;
    private final OpenItem openItem;
    private final TrailRepository trail;
    private final UnitRepository units;
    private final TellDay day;

    WriteLines(
            ListRepository lists,
            LineRepository lines,
            ListActions actions,
            OpenItem openItem,
            TrailRepository trail,
            UnitRepository units,
            TellDay day) {
        this.lists = lists;
        this.lines = lines;
        this.actions = actions;
        this.openItem = openItem;
        this.trail = trail;
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

    private LedgerList draft(UUID id, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.inDraft(list, by));
        return list;
    }

    private void mustFit(LedgerList list, Ask ask, Person by) {
        if (ask.particulars().kind() != list.kind())
            throw Invalid.field("particulars", "条目与清单的类型不一致。", "not of the kind of the list");
        ask.units().forEach(unit -> {
            if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
            units.mustBeOpen(unit);
        });
        mustNotHavePassed(ask.due());
    }

    private void mustNotHavePassed(@Nullable LocalDate due) {
        if (due != null && due.isBefore(day.today()))
            throw Invalid.field("due", "期限不能早于今天。", "%s has passed".formatted(due));
    }
}
