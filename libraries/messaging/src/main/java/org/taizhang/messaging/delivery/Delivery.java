package org.taizhang.messaging.delivery;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.taizhang.events.Envelope;
import org.taizhang.faults.FaultKind;

/// Has one record worked on until it is done or set aside. Patience goes by the kind of fault:
///
/// - what will pass, because something that we need is away, full or slow, is tried without end;
/// - what will not pass by itself is tried a few times: it may have lost a race, or be a moment ahead of a store;
/// - what is no event at all is set aside at once.
///
/// Whatever fails while the process stops is neither done nor set aside: it comes again.
final class Delivery {

    enum Outcome {
        /// Done, or set aside as a dead letter: not to be heard again.
        SETTLED,
        /// The process stops: whoever comes next hears it again.
        STOPPED
    }

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final EventConsumer consumer;
    private final BiConsumer<EventConsumer, Envelope> attempt;
    private final Consumer<Letter> letters;
    private final DeliveryConfig config;

    /// @param attempt one try; throws when it failed
    /// @param letters where what can never be done is written down
    Delivery(
            EventConsumer consumer,
            BiConsumer<EventConsumer, Envelope> attempt,
            Consumer<Letter> letters,
            DeliveryConfig config) {
        this.consumer = consumer;
        this.attempt = attempt;
        this.letters = letters;
        this.config = config;
    }

    Outcome deliver(ConsumerRecord<byte[], byte[]> heard, CountDownLatch stop) {
        Optional<Envelope> event;
        try {
            event = Attempt.read(heard.value());
        } catch (IllegalArgumentException e) {
            return setAside(Letter.malformed(consumer.group(), heard, e), stop);
        }
        // A type that this version does not know is somebody else's.
        return event.map(known -> deliver(heard, known, stop)).orElse(Outcome.SETTLED);
    }

    private Outcome deliver(ConsumerRecord<byte[], byte[]> heard, Envelope event, CountDownLatch stop) {
        var pause = new Pause(config, stop);
        for (int tries = 1; ; tries++) {
            try {
                attempt.accept(consumer, event);
                return Outcome.SETTLED;
            } catch (RuntimeException | Error e) { // also a text that overflows the stack must not end the lane
                if (stop.getCount() == 0) return Outcome.STOPPED;
                boolean passes = FaultKind.of(e) == FaultKind.PASSES;
                if (!passes && tries >= config.tries())
                    return setAside(Letter.of(consumer.group(), heard, event, tries, e), stop);
                log(heard, event, tries, e);
            }
            if (!pause.take()) return Outcome.STOPPED;
        }
    }

    /// A letter must not be lost either: where it cannot be written down, its partition waits.
    private Outcome setAside(Letter letter, CountDownLatch stop) {
        LOG.errorf(
                "group=%s letter=%s event=%s set aside: %s",
                letter.consumer(), letter.id(), letter.eventId(), letter.error());
        var pause = new Pause(config, stop);
        do {
            try {
                letters.accept(letter);
                return Outcome.SETTLED;
            } catch (RuntimeException e) {
                LOG.warnf("group=%s letter=%s not written down yet: %s", letter.consumer(), letter.id(), e);
            }
        } while (pause.take());
        return Outcome.STOPPED;
    }

    private void log(ConsumerRecord<?, ?> heard, Envelope event, int tries, Throwable e) {
        String where = "group=%s record=%s-%d@%d event=%s try=%d"
                .formatted(consumer.group(), heard.topic(), heard.partition(), heard.offset(), event.id(), tries);
        // The whole trace once; what is away stays away for a while.
        if (tries == 1) LOG.warnf(e, "%s failed", where);
        else LOG.warnf("%s failed again: %s", where, e);
    }
}
