package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Closable;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.identity.Role;

/// Who may apply for the close-out of an item.
@ApplicationScoped
class CloseOutActions implements ItemActions {

    private final AskPermission procedures;

    CloseOutActions(AskPermission procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return item.particulars() instanceof Closable ? List.of(new Offer("apply", apply(item, person))) : List.of();
    }

    Permission apply(Item item, Person person) {
        return theirs(item, person).and(() -> ready(item)).and(() -> procedures.toStart(item.id()));
    }

    private static Permission theirs(Item item, Person person) {
        return person.belongsTo(item.unit()) && person.is(Role.REPORTER)
                ? Permission.granted()
                : Permission.notTheirs("销号由责任单位的填报人申请。", "a reporter of its unit applies for close-out");
    }

    private static Permission ready(Item item) {
        if (!(item.particulars() instanceof Closable))
            return Permission.notNow("责任不销号：按期确认，随年度归档。", "a duty is not closed: it is confirmed by period");
        if (item.state() != ItemState.IN_PROGRESS)
            return new Permission.NotNow(item.state().refusal());
        if (item.measures().isEmpty() && item.order().needsPlan())
            return Permission.notNow("还没有整改措施，请先报送整改方案。", "no measure is named; hand in a plan first");
        return item.evidence().current().isEmpty()
                ? new Permission.NotNow(CloseOut.needsEvidence())
                : Permission.granted();
    }
}
