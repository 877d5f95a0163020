package org.taizhang.review.standing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.storage.CorruptObject;
import org.taizhang.storage.MissingObject;

/// Notes the outline of each version that a campaign requires parts of. What is to do is read off campaigns
/// and reports, so that it does not matter which of them came first; two replicas at once do the same work
/// twice and no harm.
@ApplicationScoped
class ReadOutlines {

    private static final Logger LOG = Logger.getLogger(ReadOutlines.class);
    private static final int BATCH = 50;

    private final OutlineRepository outlines;
    private final AnalysisStore store;

    ReadOutlines(OutlineRepository outlines, AnalysisStore store) {
        this.outlines = outlines;
        this.store = store;
    }

    @Scheduled(
            every = "{taizhang.campaigns.outline-every}",
            identity = "read-outlines",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readWaiting() {
        List<OutlineRepository.Waiting> waiting;
        do {
            waiting = outlines.waiting(BATCH);
            waiting.forEach(one -> outlines.put(one.version(), outline(one).orElse(null)));
        } while (waiting.size() == BATCH);
    }

    /// Empty where the analysis is lost or none, which keeps nothing else from being read; who opens that
    /// report is told.
    private Optional<Outline> outline(OutlineRepository.Waiting waiting) {
        try {
            return Optional.of(Outline.of(store.read(waiting.analysis())));
        } catch (MissingObject | CorruptObject | IllegalArgumentException e) {
            LOG.errorf(e, "no outline of version %s", waiting.version());
            return Optional.empty();
        }
    }
}
