package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.taizhang.events.CandidateRejected;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Person;

/// Keeps a candidate out of the ledger, for a reason that is remembered with its words.
@ApplicationScoped
class RejectCandidate {

    private final TakeCandidate takeCandidate;
    private final Outbox outbox;
    private final TrailRepository trail;

    RejectCandidate(TakeCandidate takeCandidate, Outbox outbox, TrailRepository trail) {
        this.takeCandidate = takeCandidate;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    void reject(UUID id, String reason, Person by) {
        TakeCandidate.Taken taken = takeCandidate.take(id, by);
        Candidate candidate = taken.candidate();
        candidate.reject(reason);
        takeCandidate.answerOthersLike(candidate);
        outbox.add(new CandidateRejected(candidate.id(), taken.unit(), candidate.report()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("candidate", candidate.id());
        detail.put("reason", reason);
        trail.add(new Act(by.actor(), "candidate.rejected", candidate.report().toString(), taken.unit(), detail));
    }
}
