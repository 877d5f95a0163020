package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.CandidateRejected;
import org.taizhang.events.Event;
import org.taizhang.events.ItemApplied;
import org.taizhang.events.ItemClosed;
import org.taizhang.events.ItemEvidenced;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemPassed;
import org.taizhang.events.ItemProgressed;
import org.taizhang.events.ItemReturned;
import org.taizhang.events.ItemSigned;
import org.taizhang.events.PlannedMeasure;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.candidate.Candidate;
import org.taizhang.review.person.Actor;

/// Tells what happened in the ledger: an event for all who listen, an entry in the trail.
@ApplicationScoped
public class AnnounceItem {

    private final Outbox outbox;
    private final TrailRepository trail;

    AnnounceItem(Outbox outbox, TrailRepository trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    public void opened(Item item, Actor by) {
        Item.Place place = item.place();
        String itemClass = item.facts().itemClass().wire();
        tell(
                item,
                by,
                new ItemOpened(
                        item.id(),
                        item.number(),
                        item.unit(),
                        place.report(),
                        place.candidate(),
                        itemClass,
                        item.facts().category(),
                        item.due(),
                        item.cooperatingUnits()),
                "item.opened",
                Map.of("number", item.number(), "report", place.report(), "class", itemClass));
    }

    public void rejected(Candidate candidate, String unit, Actor by, String reason) {
        outbox.add(new CandidateRejected(candidate.id(), unit, candidate.report()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("candidate", candidate.id());
        detail.put("reason", reason);
        trail.add(new Act(by, "candidate.rejected", candidate.report().toString(), unit, detail));
    }

    public void signed(Item item, Actor by) {
        List<PlannedMeasure> planned = item.measures().stream()
                .map(measure -> new PlannedMeasure(measure.due()))
                .toList();
        tell(
                item,
                by,
                new ItemSigned(item.id(), item.unit(), planned.size(), planned),
                "item.signed",
                Map.of("measures", planned.size()));
    }

    public void progressed(Item item, ProgressEntry entry, Actor by) {
        var event = new ItemProgressed(item.id(), item.unit(), entry.percent());
        tell(item, by, event, "item.progressed", Map.of("date", entry.date().toString()));
    }

    public void evidenced(Item item, Evidence file, Actor by) {
        var event = new ItemEvidenced(item.id(), item.unit(), file.evidence(), file.sha256());
        tell(item, by, event, "item.evidenced", Map.of("evidence", file.evidence(), "sha256", file.sha256()));
    }

    /// @param subject the item, or the evidence itself where there is no such item
    public void evidenceRefused(UUID subject, UUID evidence, String unit, String why) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("evidence", evidence);
        detail.put("why", why);
        trail.add(new Act(Actor.SYSTEM, "evidence.refused", subject.toString(), unit, detail));
    }

    public void applied(Item item, Actor by) {
        tell(item, by, new ItemApplied(item.id(), item.unit(), item.digest()), "item.applied", Map.of());
    }

    public void passed(Item item, Actor by) {
        tell(item, by, new ItemPassed(item.id(), item.unit(), item.digest()), "item.passed", Map.of());
    }

    public void returned(Item item, Actor by, String from) {
        var event = new ItemReturned(item.id(), item.unit(), item.digest(), from);
        tell(item, by, event, "item.returned", Map.of("from", from));
    }

    public void closed(Item item, Actor by, Item.CloseOut closeOut) {
        if (closeOut.number() == null || closeOut.closedAt() == null)
            throw new IllegalStateException("not closed: " + item.number());
        var event = new ItemClosed(item.id(), item.unit(), closeOut.number(), item.digest(), closeOut.closedAt());
        tell(item, by, event, "item.closed", Map.of("number", closeOut.number()));
    }

    private void tell(Item item, Actor by, Event event, String act, Map<String, Object> more) {
        outbox.add(event);
        var detail = new LinkedHashMap<String, Object>(more);
        detail.put("digest", item.digest());
        trail.add(by, act, item.id().toString(), item.unit(), detail);
    }
}
