package org.taizhang.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event as it travels: CloudEvents 1.0 with the extensions `sequence`, `unit` and `correlationid`.
///
/// @param id unique per event; consumers use it to drop redeliveries
/// @param source the service that says so, such as `/taizhang/ingest-service`
/// @param sequence from 1 without gaps per subject, so that a subscriber can prove that it holds everything; on
/// the wire ten digits, as the CloudEvents extension of that name wants a text that sorts
/// @param correlationId ties together what one request of a user set off
public record Envelope(
        UUID id,
        String source,
        Instant time,
        long sequence,
        @Nullable String correlationId,
        Event data) {

    private static final long HIGHEST = 9_999_999_999L;

    public Envelope {
        if (sequence < 1 || sequence > HIGHEST) throw new IllegalArgumentException("no sequence: " + sequence);
    }

    public EventType type() {
        return EventType.of(data);
    }

    public String subject() {
        return data.subject();
    }
}
