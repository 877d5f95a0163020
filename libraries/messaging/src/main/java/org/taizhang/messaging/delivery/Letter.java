package org.taizhang.messaging.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;

/// An event that one consumer could not work on, as it came.
///
/// @param consumer its group
/// @param value the bytes as heard; empty for a record without a value
/// @param eventId null for a record that is no event, as are type, subject and correlation
/// @param error the fault and its causes, without their traces, which the log has
record Letter(
        UUID id,
        String consumer,
        Place place,
        Bytes value,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String correlation,
        int tries,
        String error) {

    private static final int LONGEST_ERROR = 4000;

    /// Where Kafka has it.
    record Place(
            String topic,
            int partition,
            long offset,
            @Nullable String key) {

        static Place of(ConsumerRecord<byte[], byte[]> heard) {
            byte[] key = heard.key();
            return new Place(
                    heard.topic(),
                    heard.partition(),
                    heard.offset(),
                    key == null ? null : storable(new String(key, StandardCharsets.UTF_8)));
        }
    }

    static Letter malformed(String consumer, ConsumerRecord<byte[], byte[]> heard, IllegalArgumentException fault) {
        return new Letter(
                UUID.randomUUID(), consumer, Place.of(heard), value(heard), null, null, null, null, 1, error(fault));
    }

    static Letter of(
            String consumer, ConsumerRecord<byte[], byte[]> heard, Envelope event, int tries, Throwable fault) {
        return new Letter(
                UUID.randomUUID(),
                consumer,
                Place.of(heard),
                value(heard),
                event.id(),
                event.type().typeName(),
                event.subject(),
                event.correlationId(),
                tries,
                error(fault));
    }

    private static Bytes value(ConsumerRecord<byte[], byte[]> heard) {
        return Bytes.wrap(heard.value() == null ? new byte[0] : heard.value());
    }

    static String error(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null && text.length() < LONGEST_ERROR; cause = cause.getCause()) {
            if (!text.isEmpty()) text.append(" ← ");
            text.append(cause);
        }
        return storable(text.substring(0, Math.min(text.length(), LONGEST_ERROR)));
    }

    /// PostgreSQL keeps every character but NUL.
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
