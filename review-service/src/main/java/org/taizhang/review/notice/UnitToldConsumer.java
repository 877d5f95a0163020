package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hears that a unit was closed: what waits there is told to those who took it over.
@ApplicationScoped
class UnitToldConsumer implements EventConsumer {

    private final TellOfEvents tellOfEvents;

    UnitToldConsumer(TellOfEvents tellOfEvents) {
        this.tellOfEvents = tellOfEvents;
    }

    @Override
    public String group() {
        return "review-service-notices-of-units";
    }

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof UnitChanged it && it.closedOn() != null) tellOfEvents.handedOver(event, it.unit());
    }
}
