package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ItemOpened;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;

/// Opens an item, with a number for ever.
@ApplicationScoped
public class OpenItem {

    private final ItemRepository items;
    private final NumberRepository numbers;
    private final AnnounceItem announce;
    private final TellDay day;

    OpenItem(ItemRepository items, NumberRepository numbers, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.numbers = numbers;
        this.announce = announce;
        this.day = day;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID id, Item.Origin origin, Item.Order order, Actor by) {
        var item = new Item(id, numbers.nextItem(day.today().getYear()), origin, order, day.now());
        items.persist(item);
        Item.Place place = item.place();
        String itemClass = order.itemClass().wire();
        var event = new ItemOpened(
                id,
                item.number(),
                item.unit(),
                place.report(),
                place.candidate(),
                itemClass,
                origin.category(),
                item.due(),
                item.cooperatingUnits());
        announce.tell(
                item,
                by,
                event,
                "item.opened",
                Map.of("number", item.number(), "report", place.report(), "class", itemClass));
    }
}
