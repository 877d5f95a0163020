package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemLookedBack;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.item.Order;
import org.taizhang.review.item.Origin;
import org.taizhang.review.lists.ListRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.ChinaDay;
import org.taizhang.web.problem.Invalid;

/// Records what was found, for ever. The item stays closed; where it has rebounded, another is opened that names it.
@ApplicationScoped
class RecordLookBack {

    private final ItemRepository items;
    private final PlanRepository plans;
    private final LookBackRepository lookBacks;
    private final LookBackActions actions;
    private final ListRepository lists;
    private final UnitRepository units;
    private final OpenItem openItem;
    private final AnnounceItem announce;
    private final TaskRepository tasks;
    private final TellDay day;

    RecordLookBack(
            ItemRepository items,
            PlanRepository plans,
            LookBackRepository lookBacks,
            LookBackActions actions,
            ListRepository lists,
            UnitRepository units,
            OpenItem openItem,
            AnnounceItem announce,
            TaskRepository tasks,
            TellDay day) {
        this.items = items;
        this.plans = plans;
        this.lookBacks = lookBacks;
        this.actions = actions;
        this.lists = lists;
        this.units = units;
        this.openItem = openItem;
        this.announce = announce;
        this.tasks = tasks;
        this.day = day;
    }

    /// What is asked anew where an item has rebounded.
    ///
    /// @param list null: where the old one stands
    /// @param due null: by the class of the old one
    record Anew(@Nullable UUID list, @Nullable LocalDate due) {}

    @Transactional
    void record(UUID id, LookBack.Findings findings, Anew anew, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.record(item, by));
        Actor looker = actions.asLooker(item, by).orElseThrow();
        LookBack lookBack = lookBacks.lockedWaiting(id).orElseThrow();
        LookBackPlan plan = plans.locked(lookBack.plan());
        mustBeSince(item, findings.on());
        Item next = findings.result() == Result.REBOUND ? open(item, findings, anew, by) : null;
        lookBack.record(findings, looker, next == null ? null : next.id(), day.now());
        tasks.settle(AssignLookBacks.TASK, id, looker, "answered");
        tell(item, lookBack, findings, next, looker);
        lookBacks.flush();
        if (lookBacks.waitingIn(plan.id()) == 0) plan.finish(day.now());
    }

    private void mustBeSince(Item item, LocalDate on) {
        if (on.isAfter(day.today())) throw Invalid.field("date", "日期不能晚于今天。", "%s has not come".formatted(on));
        var closedAt = item.closeOut().closedAt();
        if (closedAt != null && on.isBefore(ChinaDay.of(closedAt)))
            throw Invalid.field("date", "回头看不能早于销号。", "%s is before it was closed".formatted(on));
    }

    private Item open(Item old, LookBack.Findings findings, Anew anew, Person by) {
        LocalDate today = day.today();
        Order order = old.order();
        if (anew.due() != null && anew.due().isBefore(today))
            throw Invalid.field("due", "期限不能早于今天。", "%s has passed".formatted(anew.due()));
        UUID list = anew.list() == null ? order.listed().list() : anew.list();
        return openItem.open(
                UUID.randomUUID(),
                new Origin(
                        units.inChargeOf(old.unit()),
                        old.facts().source(),
                        old.facts().category(),
                        findings.text(),
                        null,
                        old.id()),
                new Order(
                        order.itemClass(),
                        order.problem(),
                        anew.due() == null ? order.itemClass().usualDue(today) : anew.due(),
                        order.goal(),
                        order.handler(),
                        order.cooperatingUnits(),
                        List.of(),
                        order.particulars(),
                        list == null ? Order.Listed.NOWHERE : lists.toAdd(list, old.kind(), by),
                        today),
                by.actor());
    }

    private void tell(Item item, LookBack lookBack, LookBack.Findings findings, @Nullable Item next, Actor by) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("result", findings.result().wire());
        detail.put("onSite", findings.onSite());
        if (next != null) detail.put("into", next.number());
        announce.tell(
                item,
                by,
                new ItemLookedBack(
                        item.id(),
                        item.unit(),
                        lookBack.plan(),
                        findings.result().wire(),
                        findings.onSite(),
                        item.digest(),
                        next == null ? null : next.id()),
                "item.looked-back",
                detail);
    }
}
