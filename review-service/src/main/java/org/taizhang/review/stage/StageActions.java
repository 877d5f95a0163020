package org.taizhang.review.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Who may say how a long-term item goes: whoever supervises it, and never its own unit.
@ApplicationScoped
class StageActions implements ItemActions {

    @Override
    public List<Offer> of(Item item, Person person) {
        return item.order().itemClass() == ItemClass.LONG_TERM
                ? List.of(new Offer("review-stage", review(item, person)))
                : List.of();
    }

    Permission review(Item item, Person person) {
        if (!person.isOneOf(List.of(Role.REVIEWER, Role.APPROVER)) || person.belongsTo(item.unit()))
            return Permission.notTheirs("阶段评议由督办人员记录。", "supervisors who are not of its unit review a stage");
        if (item.state() != ItemState.IN_PROGRESS)
            return new Permission.NotNow(item.state().refusal());
        return item.order().itemClass() == ItemClass.LONG_TERM
                ? Permission.granted()
                : Permission.notNow("只有持续整改的事项分阶段评议。", "only what is long-term has stages");
    }
}
