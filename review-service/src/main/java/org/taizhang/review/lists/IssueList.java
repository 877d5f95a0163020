package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ListIssued;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.item.Order;
import org.taizhang.review.number.NumberRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Conflict;

/// Hands a list to the units that owe what stands in it: each line of the draft becomes an item.
@ApplicationScoped
class IssueList {

    private final ListRepository lists;
    private final LineRepository lines;
    private final ListActions actions;
    private final NumberRepository numbers;
    private final OpenItem openItem;
    private final UnitRepository units;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    IssueList(
            ListRepository lists,
            LineRepository lines,
            ListActions actions,
            NumberRepository numbers,
            OpenItem openItem,
            UnitRepository units,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.lists = lists;
        this.lines = lines;
        this.actions = actions;
        this.numbers = numbers;
        this.openItem = openItem;
        this.units = units;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void issue(UUID id, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.inDraft(list, by));
        List<Line> asked = lines.of(list);
        if (asked.isEmpty()) throw new Conflict("清单还是空的，请先添加条目。", "it asks nothing of anybody; add lines first");
        LocalDate today = day.today();
        asked.forEach(line -> mustStillHold(line, today));
        String number = numbers.nextList(today.getYear());
        list.issue(number, day.now());
        List<String> owing = asked.stream()
                .map(line -> line.ask().unit())
                .distinct()
                .sorted()
                .toList();
        outbox.add(new ListIssued(id, number, list.unit(), list.kind().wire(), list.year(), owing, list.copiedFrom()));
        trail.add(
                by.actor(),
                "list.issued",
                id.toString(),
                list.unit(),
                Map.of("number", number, "title", list.title(), "items", asked.size()));
        Order.Listed listed = list.toAdd();
        for (Line line : asked) {
            Ask ask = line.ask();
            openItem.open(UUID.randomUUID(), ask.origin(list, null), ask.order(listed, today), by.actor());
            lines.delete(line);
        }
    }

    /// Days pass, and units close, while a draft lies.
    private void mustStillHold(Line line, LocalDate today) {
        units.mustBeOpen(line.ask().unit());
        @Nullable LocalDate due = line.ask().due();
        if (due != null && due.isBefore(today)) {
            throw new Conflict(
                    "第 %d 条的期限 %s 已经过了，请先改期限。".formatted(line.place(), due),
                    "the date of line %d has passed: %s".formatted(line.place(), due));
        }
    }
}
