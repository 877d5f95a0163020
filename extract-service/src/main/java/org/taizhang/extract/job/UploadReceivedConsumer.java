package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadReceived;
import org.taizhang.messaging.delivery.EventConsumer;

/// Has every upload read.
@ApplicationScoped
class UploadReceivedConsumer implements EventConsumer {

    private final WantReading want;

    UploadReceivedConsumer(WantReading want) {
        this.want = want;
    }

    @Override
    public String group() {
        return "extract-service";
    }

    @Override
    public Topic topic() {
        return Topic.UPLOADS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof UploadReceived upload) want.want(event.id(), upload);
    }
}
