package org.taizhang.ingest.upload;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.outbox.Inbox;

/// Shows on the receipt how the upload was read.
@ApplicationScoped
class UploadOutcomeConsumer {

    private final UploadRepository uploads;
    private final Inbox inbox;

    UploadOutcomeConsumer(UploadRepository uploads, Inbox inbox) {
        this.uploads = uploads;
        this.inbox = inbox;
    }

    @Incoming("readings")
    @Blocking
    @Retry(maxRetries = 8, delay = 1, delayUnit = ChronoUnit.SECONDS, jitter = 500)
    @Transactional
    void on(String message) {
        EnvelopeJson.parse(message).ifPresent(this::on);
    }

    private void on(Envelope envelope) {
        if (!inbox.isFirstDelivery(envelope.id())) return;
        if (envelope.data() instanceof UploadRead read) {
            uploads.locked(read.upload())
                    .ifPresent(upload ->
                            upload.read(envelope.sequence(), read.reports().size()));
        } else if (envelope.data() instanceof UploadUnreadable unreadable) {
            uploads.locked(unreadable.upload())
                    .ifPresent(upload -> upload.unreadable(envelope.sequence(), unreadable.reason()));
        }
    }
}
