package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.taizhang.events.ItemOpened;
import org.taizhang.review.number.NumberRepository;
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
    public Item open(UUID id, Origin origin, Order order, Actor by) {
        var item = new Item(
                id, numbers.nextItem(order.particulars().kind(), day.today().getYear()), origin, order, day.now());
        items.persist(item);
        Origin.Place place = origin.place();
        UUID report = place == null ? null : place.report();
        String itemClass = order.itemClass().wire();
        var event = new ItemOpened(
                id,
                item.number(),
                item.unit(),
                report,
                place == null ? null : place.candidate(),
                itemClass,
                origin.category(),
                item.due(),
                order.cooperatingUnits(),
                item.kind().wire(),
                order.listed().list(),
                origin.follows());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("number", item.number());
        detail.put("class", itemClass);
        if (report != null) detail.put("report", report);
        if (order.listed().list() != null) detail.put("list", order.listed().list());
        announce.tell(item, by, event, "item.opened", detail);
        return item;
    }
}
