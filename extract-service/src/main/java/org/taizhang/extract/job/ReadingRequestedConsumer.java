package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.ReadingRequested;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Has uploads read again that somebody asked for, see [ReadAgain].
@ApplicationScoped
class ReadingRequestedConsumer implements EventConsumer {

    private final WantReading want;

    ReadingRequestedConsumer(WantReading want) {
        this.want = want;
    }

    @Override
    public String group() {
        return "extract-service-requests";
    }

    @Override
    public Topic topic() {
        return Topic.READINGS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof ReadingRequested request) want.wantAgain(event.id(), request);
    }
}
