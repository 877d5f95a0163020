package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.person.Person;

/// Keeps a candidate out of the ledger, for a reason that is remembered with its words.
@ApplicationScoped
class RejectCandidate {

    private final TakeCandidate takeCandidate;
    private final AnnounceItem announce;

    RejectCandidate(TakeCandidate takeCandidate, AnnounceItem announce) {
        this.takeCandidate = takeCandidate;
        this.announce = announce;
    }

    @Transactional
    void reject(UUID id, String reason, Person by) {
        TakeCandidate.Taken taken = takeCandidate.take(id, by);
        taken.candidate().reject(reason);
        takeCandidate.answerOthersLike(taken.candidate());
        announce.rejected(taken.candidate(), taken.unit(), by.actor(), reason);
    }
}
