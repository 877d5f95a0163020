package org.taizhang.review.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemReclassified;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.lists.ListRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Invalid;

/// Gives an item another class, and with it a date that this class allows.
@ApplicationScoped
class ReclassifyItem {

    private final ItemRepository items;
    private final SteeringActions actions;
    private final ListRepository lists;
    private final AnnounceItem announce;
    private final TellDay day;

    ReclassifyItem(
            ItemRepository items, SteeringActions actions, ListRepository lists, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.lists = lists;
        this.announce = announce;
        this.day = day;
    }

    /// @param due null: none, as only what is kept up may be
    record Wish(ItemClass itemClass, @Nullable LocalDate due, String reason) {}

    @Transactional
    void reclassify(UUID id, Wish wish, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.reclassify(item, by));
        ItemClass before = item.order().itemClass();
        LocalDate dueBefore = item.due();
        if (before == wish.itemClass()) throw Invalid.field("class", "事项已经是这种类型，请另选。", "it is of that class already");
        int warnFrom = lists.warning(item.order().listed().list()).daysOf(wish.itemClass());
        item.reclassify(wish.itemClass(), wish.due(), warnFrom, day.today(), day.now());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("class", wish.itemClass().wire());
        detail.put("classBefore", before.wire());
        if (item.due() != null) detail.put("due", item.due().toString());
        if (dueBefore != null) detail.put("dueBefore", dueBefore.toString());
        detail.put("reason", wish.reason());
        announce.tell(
                item,
                by.actor(),
                new ItemReclassified(id, item.unit(), wish.itemClass().wire(), before.wire(), item.due()),
                "item.reclassified",
                detail);
    }
}
