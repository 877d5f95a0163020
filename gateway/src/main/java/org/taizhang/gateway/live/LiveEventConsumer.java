package org.taizhang.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears every topic, each replica for itself.
@ApplicationScoped
class LiveEventConsumer {

    private final LiveStreams streams;

    LiveEventConsumer(LiveStreams streams) {
        this.streams = streams;
    }

    @Incoming("live")
    void on(String event) {
        LiveEvent.of(event).ifPresent(streams::publish);
    }
}
