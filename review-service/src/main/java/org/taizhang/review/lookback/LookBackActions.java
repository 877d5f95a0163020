package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Who may plan to look again at closed items, and who looks: supervisors, in units that they see. Whoever accepted a
/// close-out answers for it, and another looks.
@ApplicationScoped
class LookBackActions implements ItemActions {

    static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);

    private final LookBackRepository lookBacks;

    LookBackActions(LookBackRepository lookBacks) {
        this.lookBacks = lookBacks;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return item.state() == ItemState.CLOSED ? List.of(new Offer("look-back", record(item, person))) : List.of();
    }

    List<Offer> of(LookBackPlan plan, Person person) {
        return List.of(
                new Offer("change", in(PlanState.DRAFT, plan, person)),
                new Offer("draw", in(PlanState.DRAFT, plan, person)),
                new Offer("assign", in(PlanState.DRAWN, plan, person)),
                new Offer("cancel", cancel(plan, person)));
    }

    Permission plan(Person person) {
        return person.isOneOf(SUPERVISORS)
                ? Permission.granted()
                : Permission.notTheirs("回头看由督办人员计划和办理。", "supervisors look back");
    }

    Permission in(PlanState state, LookBackPlan plan, Person person) {
        return plan(person)
                .and(() -> plan.state() == state
                        ? Permission.granted()
                        : new Permission.NotNow(plan.state().refusal()));
    }

    Permission cancel(LookBackPlan plan, Person person) {
        return plan(person)
                .and(() -> plan.state() == PlanState.DRAFT || plan.state() == PlanState.DRAWN
                        ? Permission.granted()
                        : new Permission.NotNow(plan.state().refusal()));
    }

    /// Who is not asked to look learns of no look-back by this.
    Permission record(Item item, Person person) {
        return asLooker(item, person).isPresent()
                ? Permission.granted()
                : Permission.notTheirs("回头看结果由指派的督办人员登记。", "the supervisor who was asked records what was found");
    }

    /// As whom the person looks: as themselves, or in the place of who is away, unless they had a part in the
    /// close-out.
    Optional<Actor> asLooker(Item item, Person person) {
        Optional<Actor> looker = lookBacks.waiting(item.id()).map(LookBack::looker);
        if (looker.filter(person::isSame).isPresent())
            return person.isOneOf(SUPERVISORS) ? Optional.of(person.actor()) : Optional.empty();
        if (hadPart(item, person.actor())) return Optional.empty();
        return person.absent().stream()
                .filter(away -> away.isOneOf(SUPERVISORS) && away.sees(item.unit()))
                .filter(away -> looker.filter(away::isSame).isPresent())
                .findFirst()
                .map(away -> person.actor().inPlaceOf(away.actor()));
    }

    /// Whether somebody had a part in the close-out.
    static boolean hadPart(Item item, Actor person) {
        return isSame(item.closeOut().acceptedBy(), person)
                || isSame(item.closeOut().applicant(), person);
    }

    private static boolean isSame(@Nullable Actor one, Actor other) {
        return one != null && one.id().equals(other.id());
    }
}
