package org.taizhang.review.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.storage.CorruptObject;
import org.taizhang.storage.MissingObject;

/// Makes the version of each report that is shown findable. What is to do is read off the reports themselves, so that
/// nothing is missed however long this was away; two replicas at once do the same work twice and no harm.
@ApplicationScoped
class IndexReports {

    private static final Logger LOG = Logger.getLogger(IndexReports.class);
    private static final int BATCH = 50;

    private final ReportTextRepository texts;
    private final AnalysisStore store;

    IndexReports(ReportTextRepository texts, AnalysisStore store) {
        this.texts = texts;
        this.store = store;
    }

    @Scheduled(
            every = "{taizhang.search.index-every}",
            identity = "index-reports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void indexWaiting() {
        List<ReportTextRepository.Waiting> waiting;
        do {
            waiting = texts.waiting(BATCH);
            waiting.forEach(one -> texts.put(one, text(one)));
        } while (waiting.size() == BATCH);
    }

    /// Empty where it is lost or no analysis, which keeps nothing else from being indexed; who opens that report is
    /// told.
    private String text(ReportTextRepository.Waiting waiting) {
        try {
            // PostgreSQL keeps no such character; a blank in its place moves nothing.
            return store.read(waiting.analysis()).text().replace('\0', ' ');
        } catch (MissingObject | CorruptObject | IllegalArgumentException e) {
            LOG.errorf(e, "not found by its text: version %d of report %s", waiting.number(), waiting.report());
            return "";
        }
    }
}
