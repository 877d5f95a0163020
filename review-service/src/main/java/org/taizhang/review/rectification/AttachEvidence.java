package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.ItemEvidenced;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.demand.Demands;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Confirmation;
import org.taizhang.review.item.Evidence;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Cycle;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.PersonRepository;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.ShowProcedure;

/// Takes a file to its item while the item's unit is working on it; otherwise the trail says why not.
@ApplicationScoped
class AttachEvidence {

    private final Inbox inbox;
    private final ItemRepository items;
    private final AnnounceItem announce;
    private final TrailRepository trail;
    private final PersonRepository people;
    private final ShowProcedure showProcedure;
    private final TellDay day;

    AttachEvidence(
            Inbox inbox,
            ItemRepository items,
            AnnounceItem announce,
            TrailRepository trail,
            PersonRepository people,
            ShowProcedure showProcedure,
            TellDay day) {
        this.inbox = inbox;
        this.items = items;
        this.announce = announce;
        this.trail = trail;
        this.people = people;
        this.showProcedure = showProcedure;
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
        if (item.evidence().has(file)) return;
        if (!item.unit().equals(received.unit())) {
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
        String id = received.receivedFrom();
        // The event carries no name: it is who has been here under that id.
        Actor by = people.known(List.of(id)).getOrDefault(id, new Actor(id, id));
        var stored = new Evidence.File(
                file, received.file().sha256(), received.effectiveDate(), received.receivedAt(), received.replaces());
        item.attach(Evidence.of(stored, proof(item, received), by), day.now());
        announce.tell(
                item,
                by,
                new ItemEvidenced(item.id(), item.unit(), file, stored.sha256(), took(item, file)),
                "item.evidenced",
                detail(stored, took(item, file)));
    }

    /// The file whose place it took, which is not always what its sender meant.
    private static @Nullable UUID took(Item item, UUID file) {
        return item.evidence().each().stream()
                .filter(held -> held.evidence().equals(file))
                .findFirst()
                .map(Evidence::replaces)
                .orElse(null);
    }

    private static Map<String, Object> detail(Evidence.File stored, @Nullable UUID took) {
        Map<String, Object> detail = new LinkedHashMap<>(Map.of("evidence", stored.id(), "sha256", stored.sha256()));
        if (took != null) detail.put("replaces", took);
        return detail;
    }

    /// A measure, demand or period that there is not is nothing that it could prove; the file is taken all the same.
    private Evidence.Proof proof(Item item, EvidenceReceived received) {
        Integer measure = received.measure();
        Integer demand = received.demand();
        Demands open = showProcedure.openDemands(CloseOut.PROCEDURE, item.id());
        boolean meets = demand != null && open.has(demand);
        return new Evidence.Proof(
                measure != null && measure <= item.measures().size() ? measure : null,
                meets ? open.round() : null,
                meets ? demand : null,
                isPeriodOf(item, received.period()) ? received.period() : null);
    }

    /// Confirmed, or to be confirmed.
    private boolean isPeriodOf(Item item, @Nullable String name) {
        return Stream.concat(
                        item.confirmations().stream().map(Confirmation::period),
                        item.toConfirm(day.today()).stream().map(Cycle.Period::name))
                .anyMatch(period -> period.equals(name));
    }
}
