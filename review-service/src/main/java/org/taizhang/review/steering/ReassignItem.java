package org.taizhang.review.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ItemReassigned;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Makes another unit responsible for an item, which signs for it anew. What the unit before applied for ends without
/// an answer; what it wrote and handed in stays. What was merged
/// into it goes with it, to be read.
@ApplicationScoped
class ReassignItem {

    private final ItemRepository items;
    private final ReassignmentRepository reassignments;
    private final SteeringActions actions;
    private final UnitRepository units;
    private final Proceed proceed;
    private final AnnounceItem announce;
    private final TellDay day;

    ReassignItem(
            ItemRepository items,
            ReassignmentRepository reassignments,
            SteeringActions actions,
            UnitRepository units,
            Proceed proceed,
            AnnounceItem announce,
            TellDay day) {
        this.items = items;
        this.reassignments = reassignments;
        this.actions = actions;
        this.units = units;
        this.proceed = proceed;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void reassign(UUID id, String to, String reason, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.open(item, by));
        if (!by.sees(to) || !units.exists(to)) throw NotFound.of("单位", "unit", to);
        units.mustBeOpen(to);
        String from = item.unit();
        if (to.equals(from)) throw Invalid.field("unit", "该单位就是现在的责任单位，请另选。", "it is responsible already");
        proceed.end(id, by, reason);
        Instant now = day.now();
        reassignments.persist(new Reassignment(item, to, reason, by.actor(), now));
        item.reassign(to, day.today(), now);
        announce.tell(
                item, by.actor(), new ItemReassigned(id, to, from, null), "item.reassigned", detail(from, to, reason));
        items.lockedMergedInto(item).forEach(merged -> follow(merged, item, reason, by));
    }

    private void follow(Item merged, Item survivor, String reason, Person by) {
        String from = merged.unit();
        String to = survivor.unit();
        Instant now = day.now();
        reassignments.persist(new Reassignment(merged, to, reason, by.actor(), now));
        merged.follow(to, now);
        Map<String, Object> detail = detail(from, to, reason);
        detail.put("into", survivor.number());
        announce.tell(
                merged, by.actor(), new ItemReassigned(merged.id(), to, from, survivor.id()), "item.followed", detail);
    }

    private Map<String, Object> detail(String from, String to, String reason) {
        return new HashMap<>(Map.of(
                "formerUnit", units.ref(from).name(), "unit", units.ref(to).name(), "reason", reason));
    }
}
