package org.taizhang.ingest.evidence;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.ItemOpened;

/// Keeps the copy of whose items there are.
@ApplicationScoped
class ItemOpenedConsumer {

    private final ItemUnits items;

    ItemOpenedConsumer(ItemUnits items) {
        this.items = items;
    }

    @Incoming("items")
    @Blocking
    @Retry(maxRetries = 8, delay = 1, delayUnit = ChronoUnit.SECONDS, jitter = 500)
    void on(String message) {
        EnvelopeJson.parse(message).ifPresent(envelope -> {
            if (envelope.data() instanceof ItemOpened opened) items.learn(opened);
        });
    }
}
