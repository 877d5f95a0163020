package org.taizhang.ingest;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.defaults.identity.UnitScope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UnitChanged;

/// Keeps the copy of the tree of units.
@ApplicationScoped
class UnitChangedConsumer {

    private final UnitScope scope;

    UnitChangedConsumer(UnitScope scope) {
        this.scope = scope;
    }

    @Incoming("units")
    @Blocking
    @Retry(maxRetries = 8, delay = 1, delayUnit = ChronoUnit.SECONDS, jitter = 500)
    void on(String message) {
        EnvelopeJson.parse(message).ifPresent(envelope -> {
            if (envelope.data() instanceof UnitChanged change) scope.apply(change, envelope.sequence());
        });
    }
}
