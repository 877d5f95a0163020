package org.taizhang.review.intake;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UploadRead;
import org.taizhang.outbox.Correlation;
import org.taizhang.review.unit.UnitRepository;

/// Fetches what was read and hands it on.
///
/// The analyses are fetched before the transaction, which then is short. Everything may be tried again: a store or a
/// database that is away, and two uploads that bring the same report at once, of which the slower meets a unique
/// index and finds the other's report on its next try. What can never be read goes to the dead letters at once, all
/// else only after minutes, longer than a store or a database takes to start again.
@ApplicationScoped
class UploadReadConsumer {

    private final AnalysisStore analyses;
    private final UnitRepository units;
    private final TakeUpReading takeUpReading;

    UploadReadConsumer(AnalysisStore analyses, UnitRepository units, TakeUpReading takeUpReading) {
        this.analyses = analyses;
        this.units = units;
        this.takeUpReading = takeUpReading;
    }

    @Incoming("readings")
    @Blocking
    @Retry(
            maxRetries = 60,
            delay = 250,
            jitter = 200,
            delayUnit = ChronoUnit.MILLIS,
            maxDuration = 600_000,
            abortOn = IllegalArgumentException.class)
    @ExponentialBackoff(maxDelay = 15, maxDelayUnit = ChronoUnit.SECONDS)
    void on(String message) {
        EnvelopeJson.parse(message).ifPresent(this::takeUp);
    }

    private void takeUp(Envelope envelope) {
        if (!(envelope.data() instanceof UploadRead upload)) return;
        Correlation.begin(Objects.requireNonNullElse(envelope.correlationId(), ""));
        try {
            List<ReadingTaken> readings = upload.reports().stream()
                    .map(report -> {
                        ReadReportContent content = analyses.read(report.analysis());
                        String unitAsRead = Objects.requireNonNullElse(content.unit(), "");
                        var unit = units.match(unitAsRead, content.title(), upload.unit());
                        return new ReadingTaken(upload, report, content, unit, envelope.time());
                    })
                    .toList();
            takeUpReading.takeUp(envelope, upload.upload(), readings);
        } finally {
            Correlation.end();
        }
    }
}
