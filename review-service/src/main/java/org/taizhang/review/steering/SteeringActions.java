package org.taizhang.review.steering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.identity.Role;

/// Who may change whose an item is, its class, and where it goes on.
@ApplicationScoped
class SteeringActions implements ItemActions {

    private static final List<String> SUPERVISORS = List.of(Role.REVIEWER, Role.APPROVER);

    private final AskPermission procedures;

    SteeringActions(AskPermission procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return List.of(
                new Offer("reassign", open(item, person)),
                new Offer("reclassify", reclassify(item, person)),
                new Offer("merge", open(item, person)));
    }

    /// Making another unit responsible, and merging it: what it is going through ends with that.
    Permission open(Item item, Person person) {
        return supervises(person)
                .and(() -> item.state().isOpen()
                        ? Permission.granted()
                        : new Permission.NotNow(item.state().refusal()));
    }

    Permission reclassify(Item item, Person person) {
        return supervises(person).and(() -> quiet(item));
    }

    /// Nothing waits for a decision that would be one on something else then.
    Permission quiet(Item item) {
        if (!item.state().isBeforeCloseOut())
            return new Permission.NotNow(item.state().refusal());
        return procedures.toStart(item.id());
    }

    private static Permission supervises(Person person) {
        return person.isOneOf(SUPERVISORS)
                ? Permission.granted()
                : Permission.notTheirs(
                        "事项的责任单位、类型和合并由督办人员调整。", "supervisors change whose an item is, its class and merge it");
    }
}
