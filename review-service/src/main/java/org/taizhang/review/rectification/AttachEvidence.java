package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.ItemEvidenced;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Evidence;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;

/// Takes a file to its item while the item's unit is working on it; otherwise the trail says why not.
@ApplicationScoped
class AttachEvidence {

    private final Inbox inbox;
    private final ItemRepository items;
    private final AnnounceItem announce;
    private final TrailRepository trail;
    private final TellDay day;

    AttachEvidence(Inbox inbox, ItemRepository items, AnnounceItem announce, TrailRepository trail, TellDay day) {
        this.inbox = inbox;
        this.items = items;
        this.announce = announce;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    void attach(UUID event, EvidenceReceived received) {
        if (!inbox.isFirstDelivery(event)) return;
        UUID file = received.evidence();
        Optional<Item> found = items.locked(received.item());
        if (found.isEmpty()) {
            refuse(file, file, received.unit(), "no such item");
            return;
        }
        Item item = found.get();
        if (item.holds(file)) return;
        if (!item.isFrom(received.unit())) {
            refuse(file, file, received.unit(), "another unit's item");
        } else if (item.state() != ItemState.IN_PROGRESS) {
            refuse(
                    received.item(),
                    file,
                    received.unit(),
                    "the item is " + item.state().wire());
        } else {
            take(item, file, received);
        }
    }

    /// @param subject the item, or the evidence itself where there is no such item
    private void refuse(UUID subject, UUID evidence, String unit, String why) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("evidence", evidence);
        detail.put("why", why);
        trail.add(new Act(Actor.SYSTEM, "evidence.refused", subject.toString(), unit, detail));
    }

    private void take(Item item, UUID file, EvidenceReceived received) {
        var evidence = new Evidence(file, received.file().sha256(), received.effectiveDate(), received.receivedAt());
        item.attach(evidence, day.now());
        // The event carries no name, and the trail needs none: the id is theirs for ever.
        announce.tell(
                item,
                new Actor(received.receivedFrom(), received.receivedFrom()),
                new ItemEvidenced(item.id(), item.unit(), file, evidence.sha256()),
                "item.evidenced",
                Map.of("evidence", file, "sha256", evidence.sha256()));
    }
}
