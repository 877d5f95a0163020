package org.taizhang.review.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Sums up what was written down of items that came and went since the last time, so that the tally stays short. The
/// counts are right before and after; several replicas may run it at once.
@ApplicationScoped
class FoldTally {

    private final TallyRepository tally;

    FoldTally(TallyRepository tally) {
        this.tally = tally;
    }

    @Scheduled(every = "60s", identity = "fold-tally", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        tally.fold();
    }
}
