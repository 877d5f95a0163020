package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.NumberRepository;
import org.taizhang.review.item.ReviewOpinion;
import org.taizhang.review.item.TakeItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.TaskKind;

/// An approver accepts what was done, which closes the item 销号, or returns it with demands.
@ApplicationScoped
class AcceptCloseOut {

    private final TakeItem takeItem;
    private final NumberRepository numbers;
    private final MoveCloseOutTask moveTask;
    private final AnnounceItem announce;
    private final TellDay day;

    AcceptCloseOut(
            TakeItem takeItem,
            NumberRepository numbers,
            MoveCloseOutTask moveTask,
            AnnounceItem announce,
            TellDay day) {
        this.takeItem = takeItem;
        this.numbers = numbers;
        this.moveTask = moveTask;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void accept(UUID id, Item.Decision decision, Person by) {
        Item item = takeItem.take(id, ItemAction.ACCEPT, by);
        item.close(decision, numbers.nextCloseOut(day.today().getYear()), day.now());
        moveTask.settle(TaskKind.CLOSE_OUT_ACCEPTANCE, item, by.actor());
        announce.closed(item, by.actor(), item.closeOut());
    }

    @Transactional
    void sendBack(UUID id, Item.Decision decision, Person by) {
        Item item = takeItem.take(id, ItemAction.ACCEPT, by);
        item.sendBack(decision, ItemAction.ACCEPT, day.now());
        moveTask.settle(TaskKind.CLOSE_OUT_ACCEPTANCE, item, by.actor());
        announce.returned(item, by.actor(), ReviewOpinion.ACCEPTANCE);
    }
}
