package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.TaskKind;
import org.taizhang.review.task.TaskRepository;

/// Takes an item in hand for a change: it is there for this person, they may do this now, and nobody else changes it
/// until the commit.
@ApplicationScoped
public class TakeItem {

    private final ItemRepository items;
    private final TaskRepository tasks;

    TakeItem(ItemRepository items, TaskRepository tasks) {
        this.items = items;
        this.tasks = tasks;
    }

    public Item take(UUID id, ItemAction action, Person by) {
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
