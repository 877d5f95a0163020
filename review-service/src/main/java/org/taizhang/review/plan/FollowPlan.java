package org.taizhang.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ApplicationVoided;
import org.taizhang.events.Event;
import org.taizhang.events.ItemReseated;
import org.taizhang.events.PlanAccepted;
import org.taizhang.events.PlanAdvanced;
import org.taizhang.events.PlanReturned;
import org.taizhang.events.PlanSubmitted;
import org.taizhang.events.PlanWithdrawn;
import org.taizhang.events.PlannedMeasure;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Matter;
import org.taizhang.review.procedure.Outcome;
import org.taizhang.review.procedure.Tenant;
import org.taizhang.review.procedure.Told;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.CanonicalJson;
import org.taizhang.web.Digest;
import org.taizhang.web.problem.Words;

/// What follows for an item from each step of a plan 整改方案.
@ApplicationScoped
class FollowPlan implements Tenant {

    private final ItemRepository items;
    private final ItemPlanRepository plans;
    private final UnitRepository units;
    private final TellDay day;

    FollowPlan(ItemRepository items, ItemPlanRepository plans, UnitRepository units, TellDay day) {
        this.items = items;
        this.plans = plans;
        this.units = units;
        this.day = day;
    }

    @Override
    public String procedure() {
        return "plan";
    }

    @Override
    public boolean isWithdrawable() {
        return true;
    }

    @Override
    public Matter take(UUID subject, Person by) {
        return matter(items.locked(subject, by), plans.submitted(subject));
    }

    @Override
    public Matter look(UUID subject) {
        return matter(items.findById(subject), plans.submitted(subject));
    }

    private Matter matter(Item item, ItemPlan plan) {
        int measures = plan.measures().size();
        var asks = new Words(
                "第 %d 版整改方案，共 %d 项措施".formatted(plan.version(), measures),
                "version %d of the plan, with %d measures".formatted(plan.version(), measures));
        return new Matter(
                item.id(), item.title(), units.place(item.unit()), digest(item, plan), null, 0, List.of(), asks);
    }

    /// What is to be put right by when, and what will be done. What its unit does meanwhile is not decided on.
    private static String digest(Item item, ItemPlan plan) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", item.number());
        content.put("problem", item.problem());
        content.put("due", item.due());
        content.put("version", plan.version());
        content.put("word", plan.word());
        content.put(
                "measures", plan.measures().stream().map(FollowPlan::content).toList());
        return Digest.of(CanonicalJson.write(content));
    }

    private static Map<String, ?> content(ItemPlan.Planned one) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("text", one.text());
        content.put("due", one.due());
        content.put("owner", one.owner());
        return content;
    }

    @Override
    public Told follow(Matter matter, Outcome outcome, Person by) {
        Item item = items.findById(matter.subject());
        ItemPlan plan = plans.submitted(item.id());
        UUID id = item.id();
        String unit = item.unit();
        int version = plan.version();
        return switch (outcome) {
            case Outcome.Started(var first) ->
                told(
                        new PlanSubmitted(id, unit, version, plan.measures().size(), first.code()),
                        "plan.submitted",
                        plan);
            case Outcome.Advanced(var passed, var next) ->
                told(new PlanAdvanced(id, unit, version, passed.code(), next.code()), "plan.advanced", plan);
            case Outcome.Granted _ -> accepted(item, plan);
            case Outcome.Returned returned -> returned(item, plan, returned);
            case Outcome.Reseated(var at, var change) ->
                new Told(
                        new ItemReseated(id, unit, procedure(), at.code(), change),
                        "item." + change,
                        Map.of("procedure", procedure(), "step", at.code()));
            case Outcome.Voided(var from) ->
                ended(
                        plan,
                        ItemPlan.State.VOIDED,
                        new ApplicationVoided(id, unit, procedure(), from.code()),
                        "application.voided");
            case Outcome.Withdrawn _ ->
                ended(plan, ItemPlan.State.WITHDRAWN, new PlanWithdrawn(id, unit, version), "plan.withdrawn");
        };
    }

    private Told accepted(Item item, ItemPlan plan) {
        Instant now = day.now();
        item.plan(plan.measures().stream().map(ItemPlan.Planned::measure).toList(), now);
        List<PlannedMeasure> planned = item.measures().stream()
                .map(measure -> new PlannedMeasure(measure.due()))
                .toList();
        var event = new PlanAccepted(item.id(), item.unit(), plan.version(), planned);
        return ended(plan, ItemPlan.State.ACCEPTED, event, "plan.accepted");
    }

    private Told returned(Item item, ItemPlan plan, Outcome.Returned outcome) {
        String from = outcome.from().code();
        if (outcome.to().isPresent()) {
            String to = outcome.to().get().code();
            return told(new PlanAdvanced(item.id(), item.unit(), plan.version(), from, to), "plan.advanced", plan);
        }
        var event = new PlanReturned(item.id(), item.unit(), plan.version(), from);
        return ended(plan, ItemPlan.State.RETURNED, event, "plan.returned");
    }

    private Told ended(ItemPlan plan, ItemPlan.State how, Event event, String act) {
        plan.end(how, day.now());
        return told(event, act, plan);
    }

    private static Told told(Event event, String act, ItemPlan plan) {
        return new Told(
                event,
                act,
                Map.of("version", plan.version(), "measures", plan.measures().size()));
    }
}
