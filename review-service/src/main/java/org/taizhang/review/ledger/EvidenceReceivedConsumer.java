package org.taizhang.review.ledger;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.outbox.Correlation;

/// Hands on evidence that arrived; of the uploads on the same topic the ledger knows nothing.
@ApplicationScoped
class EvidenceReceivedConsumer {

    private final AttachEvidence attachEvidence;

    EvidenceReceivedConsumer(AttachEvidence attachEvidence) {
        this.attachEvidence = attachEvidence;
    }

    @Incoming("uploads")
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
        EnvelopeJson.parse(message).ifPresent(this::attach);
    }

    private void attach(Envelope envelope) {
        if (!(envelope.data() instanceof EvidenceReceived received)) return;
        Correlation.begin(Objects.requireNonNullElse(envelope.correlationId(), ""));
        try {
            attachEvidence.attach(envelope.id(), received);
        } finally {
            Correlation.end();
        }
    }
}
