package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.taizhang.events.LookBackDrawn;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.sample.Draw;
import org.taizhang.review.sample.Lot;
import org.taizhang.review.sample.PopulationRepository;
import org.taizhang.review.sample.Scope;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Conflict;

/// Draws the sample of a plan, once, and shows later that it was drawn so.
@ApplicationScoped
class DrawSample {

    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int SEED_BYTES = 8;

    private final PlanRepository plans;
    private final LookBackRepository lookBacks;
    private final PopulationRepository populations;
    private final LookBackActions actions;
    private final UnitRepository units;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    DrawSample(
            PlanRepository plans,
            LookBackRepository lookBacks,
            PopulationRepository populations,
            LookBackActions actions,
            UnitRepository units,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.plans = plans;
        this.lookBacks = lookBacks;
        this.populations = populations;
        this.actions = actions;
        this.units = units;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void draw(UUID id, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.locked(id, by);
        IdentifyPerson.demand(actions.in(PlanState.DRAFT, plan, by));
        if (plan.due().isBefore(day.today()))
            throw new Conflict("计划的期限已过，请先修改期限。", "the date of the plan has passed; change it first");
        Terms terms = plan.terms();
        List<Lot> population = populations.keep(id, scope(terms, by));
        if (population.isEmpty())
            throw new Conflict("这段时间、这些单位里没有可以抽取的已销号事项，请修改计划。", "no closed item is in the plan's scope; change it");
        String seed = seed();
        String digest = Draw.digest(population, terms.weights());
        List<Lot> drawn =
                Draw.of(population, terms.weights(), seed, terms.size().of(population.size()));
        plan.draw(seed, population.size(), digest, day.now());
        keep(plan, drawn);
        outbox.add(new LookBackDrawn(id, plan.unit(), seed, population.size(), digest, drawn.size()));
        trail.add(
                by.actor(),
                "look-back.drawn",
                id.toString(),
                plan.unit(),
                Map.of("seed", seed, "population", population.size(), "digest", digest, "drawn", drawn.size()));
    }

    /// Whether what was kept still has the digest of the draw, and drawing again takes the same.
    record Verification(boolean populationAgrees, boolean sampleAgrees) {}

    @Transactional
    Verification verify(UUID id, Person by) {
        IdentifyPerson.demand(actions.plan(by));
        LookBackPlan plan = plans.visible(id, by);
        LookBackPlan.Facts facts = plan.facts();
        if (facts.seed() == null) throw plan.state().refusal();
        Terms terms = plan.terms();
        List<Lot> population = populations.of(id);
        List<UUID> again =
                Draw.of(population, terms.weights(), facts.seed(), terms.size().of(population.size())).stream()
                        .map(Lot::item)
                        .toList();
        List<UUID> drawn = lookBacks.ofPlan(id).stream().map(LookBack::item).toList();
        return new Verification(Draw.digest(population, terms.weights()).equals(facts.digest()), again.equals(drawn));
    }

    /// Units of the branch that the person sees.
    private Scope scope(Terms terms, Person by) {
        Set<String> codes =
                units.atAndBelow(terms.branch()).stream().filter(by::sees).collect(Collectors.toSet());
        return new Scope(terms.from(), terms.until(), codes, terms.kinds(), terms.lists());
    }

    private void keep(LookBackPlan plan, List<Lot> drawn) {
        int place = 0;
        for (Lot lot : drawn) {
            int weight = plan.terms().weights().of(lot.signs());
            lookBacks.persist(new LookBack(UUID.randomUUID(), plan.id(), ++place, lot, weight));
        }
    }

    private static String seed() {
        var bytes = new byte[SEED_BYTES];
        SEEDS.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
