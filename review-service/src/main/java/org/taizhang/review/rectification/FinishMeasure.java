package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.taizhang.events.ItemProgressed;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

/// The responsible unit says that one measure is done, or that it is not after all.
@ApplicationScoped
class FinishMeasure {

    private final ItemRepository items;
    private final RectificationActions actions;
    private final AnnounceItem announce;
    private final TellDay day;

    FinishMeasure(ItemRepository items, RectificationActions actions, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.announce = announce;
        this.day = day;
    }

    /// @param place of the measure, from 1
    /// @param evidence files of the item that prove it
    @Transactional
    void finish(UUID id, int place, LocalDate on, Set<UUID> evidence, Person by) {
        Item item = mine(id, by);
        item.finish(place, on, evidence, by.actor(), day.now());
        tell(item, by, "item.measure-done", Map.of("measure", place, "date", on.toString()));
    }

    @Transactional
    void reopen(UUID id, int place, String reason, Person by) {
        Item item = mine(id, by);
        item.reopen(place, day.now());
        tell(item, by, "item.measure-reopened", Map.of("measure", place, "reason", reason));
    }

    private Item mine(UUID id, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.work(item, by));
        return item;
    }

    private void tell(Item item, Person by, String act, Map<String, Object> detail) {
        announce.tell(item, by.actor(), new ItemProgressed(item.id(), item.unit(), null), act, detail);
    }
}
