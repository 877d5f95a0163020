package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Proposes what was read in a version. What people decided on the same words before holds on.
@ApplicationScoped
public class ProposeCandidates {

    private final CandidateRepository candidates;

    ProposeCandidates(CandidateRepository candidates) {
        this.candidates = candidates;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(UUID report, UUID version, List<Passage> passages) {
        for (Passage passage : passages) {
            var candidate = new Candidate(UUID.randomUUID(), report, version, passage);
            candidates.decidedLike(candidate).ifPresent(candidate::answerLike);
            candidates.persist(candidate);
        }
    }
}
