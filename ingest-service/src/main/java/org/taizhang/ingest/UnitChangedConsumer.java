package org.taizhang.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.delivery.EventConsumer;
import org.taizhang.web.identity.UnitScope;

/// Keeps the copy of the tree of units.
@ApplicationScoped
class UnitChangedConsumer implements EventConsumer {

    private final UnitScope scope;

    UnitChangedConsumer(UnitScope scope) {
        this.scope = scope;
    }

    @Override
    public String group() {
        return "ingest-service-units";
    }

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof UnitChanged change) scope.apply(change, event.sequence());
    }
}
