package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.messaging.Inbox;
import org.taizhang.messaging.delivery.EventConsumer;

/// Shows on the receipt how the upload was read.
@ApplicationScoped
class UploadOutcomeConsumer implements EventConsumer {

    private final UploadRepository uploads;
    private final Inbox inbox;

    UploadOutcomeConsumer(UploadRepository uploads, Inbox inbox) {
        this.uploads = uploads;
        this.inbox = inbox;
    }

    @Override
    public String group() {
        return "ingest-service";
    }

    @Override
    public Topic topic() {
        return Topic.READINGS;
    }

    @Override
    @Transactional
    public void take(Envelope event) {
        if (!inbox.isFirstDelivery(event.id())) return;
        if (event.data() instanceof UploadRead read) {
            uploads.locked(read.upload())
                    .ifPresent(upload ->
                            upload.read(event.sequence(), read.reports().size()));
        } else if (event.data() instanceof UploadUnreadable unreadable) {
            uploads.locked(unreadable.upload())
                    .ifPresent(upload -> upload.unreadable(event.sequence(), unreadable.reason()));
        }
    }
}
