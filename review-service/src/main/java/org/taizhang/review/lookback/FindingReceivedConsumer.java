package org.taizhang.review.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hands on what was found when a closed item was looked at again; of all other evidence its unit's rooms hear.
@ApplicationScoped
class FindingReceivedConsumer implements EventConsumer {

    private final AttachFinding attachFinding;

    FindingReceivedConsumer(AttachFinding attachFinding) {
        this.attachFinding = attachFinding;
    }

    @Override
    public String group() {
        return "review-service-look-backs";
    }

    @Override
    public Topic topic() {
        return Topic.UPLOADS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof EvidenceReceived received && Boolean.TRUE.equals(received.lookBack()))
            attachFinding.attach(event.id(), received);
    }
}
