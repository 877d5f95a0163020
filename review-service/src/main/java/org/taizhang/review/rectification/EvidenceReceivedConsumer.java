package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hands on evidence that arrived; of the uploads on the same topic the ledger knows nothing, and what is
/// found when a closed item is looked at again is no evidence of its unit.
@ApplicationScoped
class EvidenceReceivedConsumer implements EventConsumer {

    private final AttachEvidence attachEvidence;

    EvidenceReceivedConsumer(AttachEvidence attachEvidence) {
        this.attachEvidence = attachEvidence;
    }

    @Override
    public String group() {
        return "review-service-uploads";
    }

    @Override
    public Topic topic() {
        return Topic.UPLOADS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof EvidenceReceived received && !Boolean.TRUE.equals(received.lookBack()))
            attachEvidence.attach(event.id(), received);
    }
}
