package org.taizhang.review.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.events.ItemJoined;
import org.taizhang.events.ItemMerged;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.web.problem.Invalid;

/// Has an item go on in another of the same unit and kind, which says the same. It ends, its number stays, and both
/// name each other.
@ApplicationScoped
class MergeItem {

    private final ItemRepository items;
    private final SteeringActions actions;
    private final Proceed proceed;
    private final AnnounceItem announce;
    private final TellDay day;

    MergeItem(ItemRepository items, SteeringActions actions, Proceed proceed, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.proceed = proceed;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void merge(UUID id, UUID into, String reason, Person by) {
        // Whoever merges two the other way round at the same time waits, and finds one of them ended.
        Stream.of(id, into).sorted().forEach(one -> items.locked(one, by));
        Item item = items.visible(id, by);
        Item other = items.visible(into, by);
        IdentifyPerson.demand(actions.open(item, by));
        mustSayTheSame(item, other);
        IdentifyPerson.demand(actions.quiet(other));
        proceed.end(id, by, reason);
        item.mergeInto(other, day.now());
        announce.tell(
                item,
                by.actor(),
                new ItemMerged(id, item.unit(), into),
                "item.merged",
                Map.of("into", other.number(), "reason", reason));
        announce.tell(
                other,
                by.actor(),
                new ItemJoined(into, other.unit(), id),
                "item.joined",
                Map.of("number", item.number(), "reason", reason));
    }

    private static void mustSayTheSame(Item item, Item other) {
        if (item.id().equals(other.id())) throw Invalid.field("into", "不能并入自己，请另选事项。", "it cannot go on in itself");
        if (!item.unit().equals(other.unit())) {
            throw Invalid.field(
                    "into", "只能并入同一责任单位的事项；请先改由同一单位负责。", "an item of another unit does not take it; reassign it first");
        }
        if (item.kind() != other.kind())
            throw Invalid.field("into", "只能并入同一种清单的事项。", "an item of another kind does not take it");
    }
}
