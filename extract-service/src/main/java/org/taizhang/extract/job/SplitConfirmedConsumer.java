package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.SplitConfirmed;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Has uploads read again that somebody divided.
@ApplicationScoped
class SplitConfirmedConsumer implements EventConsumer {

    private final WantReading want;

    SplitConfirmedConsumer(WantReading want) {
        this.want = want;
    }

    @Override
    public String group() {
        return "extract-service-splits";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof SplitConfirmed confirmed) want.wantDivided(event.id(), confirmed);
    }
}
