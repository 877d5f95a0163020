package org.taizhang.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Confirmed;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.identity.Role;

/// Who may hand in a plan. Also what owes none may have its measures revised by one.
@ApplicationScoped
class PlanActions implements ItemActions {

    private final AskPermission procedures;

    PlanActions(AskPermission procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return item.particulars() instanceof Confirmed ? List.of() : List.of(new Offer("plan", plan(item, person)));
    }

    Permission plan(Item item, Person person) {
        return theirs(item, person).and(() -> open(item)).and(() -> procedures.toStart(item.id()));
    }

    private static Permission theirs(Item item, Person person) {
        return person.belongsTo(item.unit()) && person.isOneOf(List.of(Role.REPORTER, Role.UNIT_LEADER))
                ? Permission.granted()
                : Permission.notTheirs("整改方案由责任单位报送。", "a reporter or leader of its unit hands in the plan");
    }

    private static Permission open(Item item) {
        if (item.state() != ItemState.IN_PROGRESS)
            return new Permission.NotNow(item.state().refusal());
        return item.particulars() instanceof Confirmed
                ? Permission.notNow("责任和风险点按期确认，不报整改方案。", "a duty or risk point is confirmed and has no plan")
                : Permission.granted();
    }
}
