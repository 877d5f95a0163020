package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.audit.Actor;
import org.taizhang.review.queue.TaskKind;
import org.taizhang.review.queue.TaskRepository;
import org.taizhang.review.unit.IdentifyPerson;
import org.taizhang.review.unit.Person;

/// Takes an item in hand for a change: it is there for this person, they may do this now, and nobody else changes it
/// until the commit.
@ApplicationScoped
class TakeItem {

    private final ItemRepository items;
    private final TaskRepository tasks;

    TakeItem(ItemRepository items, TaskRepository tasks) {
        this.items = items;
        this.tasks = tasks;
    }

    Item take(UUID id, ItemAction action, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(rules(item).permission(action, by));
        return item;
    }

    ItemRules rules(Item item) {
        return new ItemRules(item, claimant(item));
    }

    private Optional<Actor> claimant(Item item) {
        return switch (item.state()) {
            case UNDER_REVIEW -> tasks.claimant(TaskKind.CLOSE_OUT_REVIEW, item.id());
            case UNDER_ACCEPTANCE -> tasks.claimant(TaskKind.CLOSE_OUT_ACCEPTANCE, item.id());
            case ASSIGNED, IN_PROGRESS, CLOSED -> Optional.empty();
        };
    }
}
