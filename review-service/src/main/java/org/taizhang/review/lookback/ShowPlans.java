package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;

/// Plans and what was found, as a person is shown them. Supervisors see both; a unit what was found, once it is
/// recorded, and of the plan nothing.
@ApplicationScoped
class ShowPlans {

    private final PlanRepository plans;
    private final LookBackRepository lookBacks;
    private final LookBackActions actions;
    private final ItemRepository items;
    private final UnitRepository units;
    private final NamePeople namePeople;

    ShowPlans(
            PlanRepository plans,
            LookBackRepository lookBacks,
            LookBackActions actions,
            ItemRepository items,
            UnitRepository units,
            NamePeople namePeople) {
        this.plans = plans;
        this.lookBacks = lookBacks;
        this.actions = actions;
        this.items = items;
        this.units = units;
        this.namePeople = namePeople;
    }

    @Transactional
    PlanView show(UUID id, Person person) {
        IdentifyPerson.demand(actions.plan(person));
        return Objects.requireNonNull(
                views(List.of(plans.visible(id, person)), person).get(id));
    }

    /// By id, of plans that the person sees.
    @Transactional
    Map<UUID, PlanView> show(List<UUID> ids, Person person) {
        return views(plans.list("id in ?1", ids), person);
    }

    /// What was drawn, in the order of the draw, as far as the person sees the items.
    @Transactional
    List<LookBackView> drawn(UUID id, Person person) {
        IdentifyPerson.demand(actions.plan(person));
        plans.visible(id, person);
        return lookBacks(lookBacks.ofPlan(id), person);
    }

    @Transactional
    List<LookBackView> ofItem(UUID id, Person person) {
        items.visible(id, person);
        boolean supervises = person.isOneOf(LookBackActions.SUPERVISORS);
        return lookBacks(
                lookBacks.ofItem(id).stream()
                        .filter(one -> supervises || !one.isWaiting())
                        .toList(),
                person);
    }

    private Map<UUID, PlanView> views(Collection<LookBackPlan> shown, Person person) {
        Map<UUID, LookBackRepository.Figures> figures =
                lookBacks.figures(shown.stream().map(LookBackPlan::id).toList());
        Map<String, UnitRef> names =
                units.refs(shown.stream().map(LookBackPlan::branch).collect(Collectors.toSet()));
        NamePeople.Names makers =
                namePeople.of(shown.stream().map(LookBackPlan::by).toList(), person);
        return shown.stream()
                .map(plan -> PlanView.of(
                        plan,
                        new PlanView.Beside(
                                ref(plan.branch(), names),
                                figures.getOrDefault(plan.id(), LookBackRepository.Figures.NONE),
                                makers.of(plan.by()),
                                OfferView.of(actions.of(plan, person), person))))
                .collect(Collectors.toMap(PlanView::id, Function.identity()));
    }

    private List<LookBackView> lookBacks(List<LookBack> shown, Person person) {
        Map<UUID, Item> known = items
                .all(shown.stream()
                        .flatMap(one -> Stream.of(one.item(), one.reopenedAs()).filter(Objects::nonNull))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, LookBackPlan> theirPlans = person.isOneOf(LookBackActions.SUPERVISORS)
                ? plans.list("id in ?1", shown.stream().map(LookBack::plan).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(LookBackPlan::id, Function.identity()))
                : Map.of();
        Map<String, UnitRef> names =
                units.refs(known.values().stream().map(Item::unit).collect(Collectors.toSet()));
        NamePeople.Names lookers =
                namePeople.of(shown.stream().map(LookBack::looker).toList(), person);
        return shown.stream()
                .filter(one -> person.sees(of(known, one).unit()))
                .map(one -> LookBackView.of(
                        one,
                        new LookBackView.Beside(
                                ref(theirPlans.get(one.plan())),
                                lookedAt(of(known, one), names),
                                lookers.of(one.looker()),
                                one.reopenedAs() == null ? null : known.get(one.reopenedAs()))))
                .toList();
    }

    private static Item of(Map<UUID, Item> known, LookBack one) {
        return Objects.requireNonNull(known.get(one.item()));
    }

    private static LookBackView.LookedAt lookedAt(Item item, Map<String, UnitRef> names) {
        return new LookBackView.LookedAt(item.id(), item.number(), item.problem(), ref(item.unit(), names));
    }

    private static LookBackView.@Nullable PlanRef ref(@Nullable LookBackPlan plan) {
        return plan == null ? null : new LookBackView.PlanRef(plan.id(), plan.title(), plan.due());
    }

    private static UnitRef ref(String code, Map<String, UnitRef> names) {
        return names.getOrDefault(code, new UnitRef(code, code));
    }
}
