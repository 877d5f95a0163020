package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.queue.TaskKind;
import org.taizhang.review.unit.Person;

/// The responsible unit says that an item is done, and with what results.
@ApplicationScoped
class ApplyForCloseOut {

    private final TakeItem takeItem;
    private final MoveCloseOutTask moveTask;
    private final AnnounceItem announce;
    private final TellDay day;

    ApplyForCloseOut(TakeItem takeItem, MoveCloseOutTask moveTask, AnnounceItem announce, TellDay day) {
        this.takeItem = takeItem;
        this.moveTask = moveTask;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void apply(UUID id, String digest, String results, Person by) {
        Item item = takeItem.take(id, ItemAction.APPLY, by);
        item.apply(digest, results, by.actor(), day.now());
        moveTask.open(TaskKind.CLOSE_OUT_REVIEW, item);
        announce.applied(item, by.actor());
    }
}
