package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.web.problem.Conflict;

/// The responsible unit says that an item is done, and with what results.
@ApplicationScoped
class ApplyForCloseOut {

    private final ItemRepository items;
    private final CloseOutActions actions;
    private final FollowCloseOut closeOut;
    private final Proceed proceed;
    private final TellDay day;

    ApplyForCloseOut(
            ItemRepository items, CloseOutActions actions, FollowCloseOut closeOut, Proceed proceed, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.closeOut = closeOut;
        this.proceed = proceed;
        this.day = day;
    }

    @Transactional
    void apply(UUID id, String seenDigest, String results, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.apply(item, by));
        if (!item.digest().equals(seenDigest)) throw Conflict.changedSince();
        item.apply(results, by.actor(), day.now());
        proceed.start(closeOut, closeOut.look(id), by, results);
    }
}
