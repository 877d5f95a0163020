package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.TakeItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.TaskKind;

/// The responsible unit says that an item is done, and with what results.
@ApplicationScoped
public class ApplyForCloseOut {

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
    public void apply(UUID id, String digest, String results, Person by) {
        Item item = takeItem.take(id, ItemAction.APPLY, by);
        item.apply(digest, results, by.actor(), day.now());
        moveTask.open(TaskKind.CLOSE_OUT_REVIEW, item);
        announce.applied(item, by.actor());
    }
}
