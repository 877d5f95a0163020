package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.HolderRepository;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Says who looks at what was drawn: a task of theirs alone, until they have recorded what they found.
@ApplicationScoped
class AssignLookBacks {

    /// What the task asks for.
    static final String TASK = "look-back";

    private static final List<Seat> LOOKERS = List.of(new Seat.Above(Role.REVIEWER), new Seat.Above(Role.APPROVER));
    private static final int AT_MOST = 500;
    private static final int RISK = 20;
    private static final int RISK_OF_WEIGHT = 5;

    private final PlanRepository plans;
    private final LookBackRepository lookBacks;
    private final LookBackActions actions;
    private final ItemRepository items;
    private final HolderRepository holders;
    private final TaskRepository tasks;
    private final TrailRepository trail;
    private final SayWhoChanged whoChanged;

    AssignLookBacks(
            PlanRepository plans,
            LookBackRepository lookBacks,
            LookBackActions actions,
            ItemRepository items,
            HolderRepository holders,
            TaskRepository tasks,
            TrailRepository trail,
            SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.plans = plans;
        this.lookBacks = lookBacks;
        this.actions = actions;
        this.items = items;
        this.holders = holders;
        this.tasks = tasks;
        this.trail = trail;
    }

    /// Who could look.
    ///
    /// @param barred ids of what was drawn that they may not look at
    record Looker(Actor person, List<UUID> barred) {}

    @Transactional
    List<Looker> couldLook(UUID id, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.visible(id, by);
        List<LookBack> waiting =
                lookBacks.ofPlan(id).stream().filter(LookBack::isWaiting).toList();
        Map<UUID, Item> closed = itemsOf(waiting);
        return holders.holders(LOOKERS, plan.branch(), Set.of(), AT_MOST).stream()
                .map(person -> new Looker(
                        person,
                        waiting.stream()
                                .filter(one -> LookBackActions.hadPart(of(closed, one), person))
                                .map(LookBack::id)
                                .toList()))
                .toList();
    }

    /// @param chosen ids of what was drawn in the plan
    /// @param person id of who is to look
    @Transactional
    void assign(UUID id, Set<UUID> chosen, String person, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.locked(id, by);
        IdentifyPerson.demand(actions.in(PlanState.DRAWN, plan, by));
        List<LookBack> wanted = lookBacks.lockedOfPlan(id).stream()
                .filter(one -> chosen.contains(one.id()))
                .toList();
        wanted.forEach(one -> whoChanged.mustBe(one.tag(), id));
        if (wanted.size() < chosen.size()) throw new NotFound("没有抽到这些事项。", "not all of these were drawn");
        Map<UUID, Item> closed = itemsOf(wanted);
        Actor looker = looker(person, wanted, closed);
        for (LookBack one : wanted) hand(plan, one, of(closed, one), looker);
        trail.add(
                by.actor(),
                "look-back.assigned",
                id.toString(),
                plan.unit(),
                Map.of(
                        "to",
                        looker.name(),
                        "items",
                        closed.values().stream().map(Item::number).sorted().toList()));
    }

    private Actor looker(String person, List<LookBack> wanted, Map<UUID, Item> closed) {
        var barred = new ArrayList<String>();
        Actor looker = null;
        for (LookBack one : wanted) {
            Item item = of(closed, one);
            Actor found = holders.holders(LOOKERS, item.unit(), Set.of(), AT_MOST).stream()
                    .filter(holder -> holder.id().equals(person))
                    .findFirst()
                    .orElseThrow(
                            () -> Invalid.field("person", "请从能看到这些单位的督办人员中选择。", "a supervisor who sees the units"));
            if (LookBackActions.hadPart(item, found)) barred.add(item.number());
            looker = found;
        }
        if (looker == null) throw Invalid.field("lookBacks", "请至少选择一项。", "choose at least one");
        if (!barred.isEmpty()) {
            throw Invalid.field(
                    "person",
                    "谁验收谁负责，应由他人回头看：%s。".formatted(String.join("、", barred)),
                    "accepted or applied for the close-out of " + String.join(", ", barred));
        }
        return looker;
    }

    private void hand(LookBackPlan plan, LookBack one, Item item, Actor looker) {
        Actor before = one.looker();
        one.assign(looker);
        List<Seat> seats = List.of(new Seat.Named(looker.id()));
        if (before == null) {
            tasks.open(new Opening(
                    TASK,
                    "item",
                    item.id(),
                    item.title(),
                    item.unit(),
                    item.unit(),
                    null,
                    plan.due(),
                    RISK + RISK_OF_WEIGHT * one.weight(),
                    List.of(),
                    seats));
        } else {
            tasks.reseat(new TaskRepository.Waiting(TASK, item.id()), seats, List.of(before.id()));
        }
    }

    private Map<UUID, Item> itemsOf(List<LookBack> some) {
        return items.all(some.stream().map(LookBack::item).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private static Item of(Map<UUID, Item> closed, LookBack one) {
        return Objects.requireNonNull(closed.get(one.item()));
    }
}
