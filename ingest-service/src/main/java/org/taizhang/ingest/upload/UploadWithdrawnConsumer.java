package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.messaging.Inbox;
import org.taizhang.messaging.delivery.EventConsumer;

/// Shows on the receipt that the upload was taken back. The receipt stays.
@ApplicationScoped
class UploadWithdrawnConsumer implements EventConsumer {

    private final UploadRepository uploads;
    private final Inbox inbox;

    UploadWithdrawnConsumer(UploadRepository uploads, Inbox inbox) {
        this.uploads = uploads;
        this.inbox = inbox;
    }

    @Override
    public String group() {
        return "ingest-service-withdrawals";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    @Transactional
    public void take(Envelope event) {
        if (!(event.data() instanceof UploadWithdrawn withdrawn)) return;
        if (!inbox.isFirstDelivery(event.id())) return;
        uploads.locked(withdrawn.upload()).ifPresent(upload -> upload.withdraw(withdrawn.withdrawnAt()));
    }
}
