package org.taizhang.review.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadReceived;
import org.taizhang.messaging.Inbox;
import org.taizhang.messaging.delivery.EventConsumer;

/// Notes whose an upload is, so that it can be taken back before it is read.
@ApplicationScoped
class UploadReceivedConsumer implements EventConsumer {

    private final UploadRepository uploads;
    private final Inbox inbox;

    UploadReceivedConsumer(UploadRepository uploads, Inbox inbox) {
        this.uploads = uploads;
        this.inbox = inbox;
    }

    @Override
    public String group() {
        return "review-service-receipts";
    }

    @Override
    public Topic topic() {
        return Topic.UPLOADS;
    }

    @Override
    @Transactional
    public void take(Envelope event) {
        if (!(event.data() instanceof UploadReceived receipt)) return;
        if (!inbox.isFirstDelivery(event.id())) return;
        uploads.locked(receipt.upload(), receipt.unit()).comesWith(receipt);
    }
}
