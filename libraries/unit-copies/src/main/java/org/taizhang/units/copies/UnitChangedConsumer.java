package org.taizhang.units.copies;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.delivery.EventConsumer;
import org.taizhang.units.UnitScope;

/// Keeps the copy of the tree of units.
@ApplicationScoped
class UnitChangedConsumer implements EventConsumer {

    private final UnitScope scope;
    private final String service;

    UnitChangedConsumer(UnitScope scope, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.scope = scope;
        this.service = service;
    }

    @Override
    public String group() {
        return service + "-units";
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
