package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Who may do what is for the responsible unit to do.
@ApplicationScoped
class RectificationActions implements ItemActions {

    @Override
    public List<Offer> of(Item item, Person person) {
        return List.of(
                new Offer("sign", sign(item, person)),
                new Offer("progress", note(item, person)),
                new Offer("measure", work(item, person)),
                new Offer("evidence", work(item, person)));
    }

    Permission sign(Item item, Person person) {
        if (!person.belongsTo(item.unit()) || !person.isOneOf(List.of(Role.REPORTER, Role.UNIT_LEADER)))
            return Permission.notTheirs("整改事项由责任单位的填报人或负责人签收。", "a reporter or leader of its unit signs an item");
        return in(ItemState.ASSIGNED, item);
    }

    @Override
    public List<Offer> ofHelpers(Item item, Person person) {
        return List.of(new Offer("progress", note(item, person)));
    }

    /// Those who help note progress too.
    Permission note(Item item, Person person) {
        return person.is(Role.REPORTER) && item.order().helper(person).isPresent()
                ? in(ItemState.IN_PROGRESS, item)
                : work(item, person);
    }

    /// Reporting measures done, adding evidence.
    Permission work(Item item, Person person) {
        if (!person.belongsTo(item.unit()) || !person.is(Role.REPORTER))
            return Permission.notTheirs("整改进展和佐证材料由责任单位的填报人填报。", "reporters of its unit work on an item");
        return in(ItemState.IN_PROGRESS, item);
    }

    private static Permission in(ItemState needed, Item item) {
        return item.state() == needed
                ? Permission.granted()
                : new Permission.NotNow(item.state().refusal());
    }
}
