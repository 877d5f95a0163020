package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.Measure;
import org.taizhang.review.item.TakeItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

/// The responsible unit takes an item on and names its measures.
@ApplicationScoped
class SignItem {

    private final TakeItem takeItem;
    private final AnnounceItem announce;
    private final TellDay day;

    SignItem(TakeItem takeItem, AnnounceItem announce, TellDay day) {
        this.takeItem = takeItem;
        this.announce = announce;
        this.day = day;
    }

    record Undertaking(
            List<Measure> measures,
            @Nullable String leader,
            @Nullable String handler) {}

    @Transactional
    void sign(UUID id, Undertaking undertaking, Person by) {
        Item item = takeItem.take(id, ItemAction.SIGN, by);
        item.sign(undertaking.measures(), undertaking.leader(), undertaking.handler(), day.now());
        announce.signed(item, by.actor());
    }
}
