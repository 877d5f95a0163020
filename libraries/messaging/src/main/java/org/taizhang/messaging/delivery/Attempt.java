package org.taizhang.messaging.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.faults.Correlation;

/// One try: reads the record and has the consumer work on it, in the correlation of what set it off.
@ApplicationScoped
class Attempt {

    /// @throws IllegalArgumentException when it is no event
    static Optional<Envelope> read(byte @Nullable [] value) {
        if (value == null) throw new IllegalArgumentException("a record without a value");
        return EnvelopeJson.parse(new String(value, StandardCharsets.UTF_8));
    }

    /// The request context, for queries outside of a transaction.
    @ActivateRequestContext
    void make(EventConsumer consumer, Envelope event) {
        Correlation.begin(Objects.requireNonNullElse(event.correlationId(), ""));
        try {
            consumer.take(event);
        } finally {
            Correlation.end();
        }
    }
}
