package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Evidence;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;

/// Takes a file to its item while the item's unit is working on it; otherwise the trail says why not.
@ApplicationScoped
class AttachEvidence {

    private final Inbox inbox;
    private final ItemRepository items;
    private final AnnounceItem announce;
    private final TellDay day;

    AttachEvidence(Inbox inbox, ItemRepository items, AnnounceItem announce, TellDay day) {
        this.inbox = inbox;
        this.items = items;
        this.announce = announce;
        this.day = day;
    }

    @Transactional
    void attach(UUID event, EvidenceReceived received) {
        if (!inbox.isFirstDelivery(event)) return;
        UUID file = received.evidence();
        Optional<Item> found = items.locked(received.item());
        if (found.isEmpty()) {
            announce.evidenceRefused(file, file, received.unit(), "no such item");
            return;
        }
        Item item = found.get();
        if (item.holds(file)) return;
        if (!item.isFrom(received.unit())) {
            announce.evidenceRefused(file, file, received.unit(), "another unit's item");
        } else if (!item.state().allows(ItemAction.EVIDENCE)) {
            announce.evidenceRefused(
                    received.item(),
                    file,
                    received.unit(),
                    "the item is " + item.state().wire());
        } else {
            take(item, file, received);
        }
    }

    private void take(Item item, UUID file, EvidenceReceived received) {
        var evidence = new Evidence(file, received.file().sha256(), received.effectiveDate(), received.receivedAt());
        item.attach(evidence, day.now());
        // The event carries no name, and the trail needs none: the id is theirs for ever.
        announce.evidenced(item, evidence, new Actor(received.receivedFrom(), received.receivedFrom()));
    }
}
