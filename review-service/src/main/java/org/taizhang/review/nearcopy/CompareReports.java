package org.taizhang.review.nearcopy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.taizhang.copies.Fingerprints;
import org.taizhang.copies.SetPhrases;
import org.taizhang.review.analysis.AnalysisStore;
import org.taizhang.storage.CorruptObject;
import org.taizhang.storage.MissingObject;

/// Compares each report, when it has a new version, with all others. What is to do is read off the
/// reports themselves, so that nothing is missed however long this was away; two replicas at once do
/// the same work twice and no harm.
@ApplicationScoped
class CompareReports {

    private static final Logger LOG = Logger.getLogger(CompareReports.class);
    private static final int BATCH = 20;

    private final FingerprintRepository fingerprints;
    private final NearCopyRepository pairs;
    private final QuotationRepository quotations;
    private final AnalysisStore store;
    private final Timer comparing;

    CompareReports(
            FingerprintRepository fingerprints,
            NearCopyRepository pairs,
            QuotationRepository quotations,
            AnalysisStore store,
            MeterRegistry metrics) {
        this.fingerprints = fingerprints;
        this.pairs = pairs;
        this.quotations = quotations;
        this.store = store;
        this.comparing = metrics.timer("taizhang.reports.comparing");
    }

    @Scheduled(
            every = "{taizhang.near-copies.compare-every}",
            identity = "compare-reports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareWaiting() {
        List<Edition> waiting;
        do {
            waiting = fingerprints.waiting(BATCH);
            waiting.forEach(edition -> comparing.record(() -> compare(edition)));
        } while (waiting.size() == BATCH);
    }

    private void compare(Edition edition) {
        List<NearCopy> found = text(edition).map(text -> found(edition, text)).orElse(List.of());
        QuarkusTransaction.requiringNew().run(() -> {
            pairs.hold();
            pairs.replace(edition, found);
        });
    }

    private List<NearCopy> found(Edition edition, String text) {
        int[] prints = Fingerprints.of(text, SetPhrases.learnt());
        List<Edition> nearest = QuarkusTransaction.requiringNew().call(() -> {
            pairs.hold();
            fingerprints.put(edition, prints);
            return fingerprints.nearest(edition.report());
        });
        List<Quotation> known = quotations.inForce();
        var found = new ArrayList<NearCopy>();
        for (Edition other : nearest) {
            text(other).ifPresent(its -> {
                add(found, edition, other, Comparison.of(text, its, known));
                add(found, other, edition, Comparison.of(its, text, known));
            });
        }
        return found;
    }

    private static void add(List<NearCopy> found, Edition one, Edition other, Comparison comparison) {
        comparison
                .band()
                .ifPresent(band -> found.add(new NearCopy(
                        one.report(),
                        one.number(),
                        other.report(),
                        other.number(),
                        comparison.likeness().share(),
                        comparison.likeness().longest(),
                        comparison.likeness().passages().size(),
                        band)));
    }

    /// Empty where it is lost or no analysis, which keeps nothing else from being compared; who opens
    /// that report is told.
    private Optional<String> text(Edition edition) {
        try {
            return Optional.of(store.read(edition.analysis()).text());
        } catch (MissingObject | CorruptObject | IllegalArgumentException e) {
            LOG.errorf(e, "not compared with others: version %d of report %s", edition.number(), edition.report());
            return Optional.empty();
        }
    }
}
