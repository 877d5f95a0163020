package org.taizhang.review.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.identity.Role;

/// Who may ask for a later date.
@ApplicationScoped
class ExtensionActions implements ItemActions {

    private final AskPermission procedures;

    ExtensionActions(AskPermission procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return List.of(new Offer("extend", extend(item, person)));
    }

    Permission extend(Item item, Person person) {
        return theirs(item, person).and(() -> extendable(item)).and(() -> procedures.toStart(item.id()));
    }

    private static Permission theirs(Item item, Person person) {
        return person.belongsTo(item.unit()) && person.is(Role.REPORTER)
                ? Permission.granted()
                : Permission.notTheirs("延期由责任单位的填报人申请。", "a reporter of its unit asks for a later date");
    }

    private static Permission extendable(Item item) {
        if (item.state() != ItemState.IN_PROGRESS)
            return new Permission.NotNow(item.state().refusal());
        return item.due() == null
                ? Permission.notNow("这个事项没有整改期限，不需要延期。", "it has no date that could be later")
                : Permission.granted();
    }
}
