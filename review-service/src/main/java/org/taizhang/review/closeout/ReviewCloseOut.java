package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.ReviewOpinion;
import org.taizhang.review.item.TakeItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.TaskKind;

/// A reviewer looks at what was done: on to acceptance, or back with demands.
@ApplicationScoped
class ReviewCloseOut {

    private final TakeItem takeItem;
    private final MoveCloseOutTask moveTask;
    private final AnnounceItem announce;
    private final TellDay day;

    ReviewCloseOut(TakeItem takeItem, MoveCloseOutTask moveTask, AnnounceItem announce, TellDay day) {
        this.takeItem = takeItem;
        this.moveTask = moveTask;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void pass(UUID id, Item.Decision decision, Person by) {
        Item item = takeItem.take(id, ItemAction.REVIEW, by);
        item.pass(decision, day.now());
        moveTask.settle(TaskKind.CLOSE_OUT_REVIEW, item, by.actor());
        moveTask.open(TaskKind.CLOSE_OUT_ACCEPTANCE, item);
        announce.passed(item, by.actor());
    }

    @Transactional
    void sendBack(UUID id, Item.Decision decision, Person by) {
        Item item = takeItem.take(id, ItemAction.REVIEW, by);
        item.sendBack(decision, ItemAction.REVIEW, day.now());
        moveTask.settle(TaskKind.CLOSE_OUT_REVIEW, item, by.actor());
        announce.returned(item, by.actor(), ReviewOpinion.REVIEW);
    }
}
