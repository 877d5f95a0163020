package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;

/// Has a subject follow what became of it, and tells it once: an event, and an entry of the trail.
@ApplicationScoped
class AnnounceOutcome {

    private final Outbox outbox;
    private final TrailRepository trail;

    AnnounceOutcome(Outbox outbox, TrailRepository trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    /// @param more of the entry of the trail, which events may not tell
    void announce(Tenant tenant, Matter matter, Outcome outcome, Person by, Map<String, Object> more) {
        Told told = tenant.follow(matter, outcome, by);
        outbox.add(told.event());
        var detail = new LinkedHashMap<String, Object>();
        if (matter.version() != null) detail.put("version", matter.version());
        detail.put("digest", matter.digest());
        detail.putAll(told.detail());
        detail.putAll(more);
        trail.add(by.actor(), told.act(), matter.subject().toString(), matter.unit(), detail);
    }
}
