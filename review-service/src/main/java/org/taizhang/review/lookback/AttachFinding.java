package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.messaging.Inbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Absentees;
import org.taizhang.review.person.Actor;

/// Takes a file to the look-back that it is for, as long as nothing is recorded; otherwise the trail says that it came.
@ApplicationScoped
class AttachFinding {

    private final Inbox inbox;
    private final LookBackRepository lookBacks;
    private final Absentees absentees;
    private final TrailRepository trail;

    AttachFinding(Inbox inbox, LookBackRepository lookBacks, Absentees absentees, TrailRepository trail) {
        this.absentees = absentees;
        this.inbox = inbox;
        this.lookBacks = lookBacks;
        this.trail = trail;
    }

    @Transactional
    void attach(UUID event, EvidenceReceived received) {
        if (!inbox.isFirstDelivery(event)) return;
        Optional<LookBack> theirs =
                lookBacks.lockedWaiting(received.item()).filter(one -> isOf(one.looker(), received.receivedFrom()));
        theirs.ifPresent(one -> one.attach(new LookBack.Found(
                received.evidence(), received.file().sha256(), received.effectiveDate(), received.receivedAt())));
        if (theirs.isEmpty()) {
            // Not with the item: its unit reads that trail.
            trail.add(new Act(
                    Actor.SYSTEM,
                    "evidence.refused",
                    received.evidence().toString(),
                    received.unit(),
                    Map.of("evidence", received.evidence(), "why", "nothing waits to be looked at by its sender")));
        }
    }

    private boolean isOf(@Nullable Actor looker, String person) {
        return looker != null && (looker.id().equals(person) || absentees.standsIn(person, looker.id()));
    }
}
