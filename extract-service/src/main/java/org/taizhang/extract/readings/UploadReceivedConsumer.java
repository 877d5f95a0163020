package org.taizhang.extract.readings;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UploadReceived;
import org.taizhang.outbox.Correlation;

/// Has every upload read.
@ApplicationScoped
class UploadReceivedConsumer {

    private final WantReading want;

    UploadReceivedConsumer(WantReading want) {
        this.want = want;
    }

    @Incoming("uploads")
    @Blocking
    @Retry(maxRetries = 8, delay = 1, delayUnit = ChronoUnit.SECONDS, jitter = 500)
    void on(String message) {
        EnvelopeJson.parse(message).ifPresent(this::on);
    }

    private void on(Envelope envelope) {
        if (!(envelope.data() instanceof UploadReceived upload)) return;
        Correlation.begin(envelope.correlationId() == null ? "" : envelope.correlationId());
        try {
            want.want(envelope.id(), upload);
        } finally {
            Correlation.end();
        }
    }
}
