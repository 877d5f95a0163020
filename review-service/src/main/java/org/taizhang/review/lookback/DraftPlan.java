package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Prepares a plan, changes it before the draw, and gives it up.
@ApplicationScoped
class DraftPlan {

    private final PlanRepository plans;
    private final LookBackRepository lookBacks;
    private final LookBackActions actions;
    private final UnitRepository units;
    private final TaskRepository tasks;
    private final TrailRepository trail;
    private final TellDay day;

    DraftPlan(
            PlanRepository plans,
            LookBackRepository lookBacks,
            LookBackActions actions,
            UnitRepository units,
            TaskRepository tasks,
            TrailRepository trail,
            TellDay day) {
        this.plans = plans;
        this.lookBacks = lookBacks;
        this.actions = actions;
        this.units = units;
        this.tasks = tasks;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    UUID draft(Terms terms, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        mustFit(terms, by);
        var plan = new LookBackPlan(UUID.randomUUID(), terms, by.actor(), day.now());
        plans.persist(plan);
        record("look-back.planned", plan, by, Map.of("title", plan.title()));
        return plan.id();
    }

    @Transactional
    void change(UUID id, Terms terms, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.locked(id, by);
        IdentifyPerson.demand(actions.in(PlanState.DRAFT, plan, by));
        mustFit(terms, by);
        plan.change(terms);
        record("look-back.changed", plan, by, Map.of("title", plan.title()));
    }

    /// What was recorded stays; what waits is not looked at any more.
    @Transactional
    void cancel(UUID id, String reason, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.locked(id, by);
        IdentifyPerson.demand(actions.cancel(plan, by));
        plan.cancel(reason, day.now());
        for (LookBack one : lookBacks.lockedOfPlan(id)) {
            if (!one.isWaiting()) continue;
            one.drop(day.now());
            tasks.withdraw(AssignLookBacks.TASK, one.item(), by.actor());
        }
        record("look-back.cancelled", plan, by, Map.of("title", plan.title(), "reason", reason));
    }

    private void mustFit(Terms terms, Person by) {
        if (!by.sees(terms.branch()) || !units.exists(terms.branch())) throw NotFound.of("单位", "unit", terms.branch());
        if (terms.due().isBefore(day.today()))
            throw Invalid.field("due", "期限不能早于今天。", "%s has passed".formatted(terms.due()));
    }

    private void record(String act, LookBackPlan plan, Person by, Map<String, Object> detail) {
        trail.add(by.actor(), act, plan.id().toString(), plan.unit(), detail);
    }
}
