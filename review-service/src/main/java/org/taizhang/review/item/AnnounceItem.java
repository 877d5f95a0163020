package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taizhang.events.Event;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;

/// Tells what was done to an item: an event for all who listen, an entry in the trail.
@ApplicationScoped
public class AnnounceItem {

    private final Outbox outbox;
    private final TrailRepository trail;

    AnnounceItem(Outbox outbox, TrailRepository trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    /// @param act name of the entry, such as `item.signed`
    /// @param more detail of the entry, beside the item's digest
    public void tell(Item item, Actor by, Event event, String act, Map<String, Object> more) {
        outbox.add(event);
        var detail = new LinkedHashMap<String, Object>(more);
        detail.put("digest", item.digest());
        trail.add(by, act, item.id().toString(), item.unit(), detail);
    }
}
