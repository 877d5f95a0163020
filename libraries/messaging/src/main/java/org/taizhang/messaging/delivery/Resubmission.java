package org.taizhang.messaging.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.taizhang.events.Envelope;
import org.taizhang.faults.FaultKind;

/// Delivers letters again that a person has sent again, each to the consumer that could not work on it and to no other.
@ApplicationScoped
class Resubmission {

    private static final Logger LOG = Logger.getLogger(Resubmission.class);

    private final Letters letters;
    private final Attempt attempt;

    Resubmission(Letters letters, Attempt attempt) {
        this.letters = letters;
        this.attempt = attempt;
    }

    void deliver(List<EventConsumer> consumers) {
        Map<String, EventConsumer> byGroup =
                consumers.stream().collect(Collectors.toMap(EventConsumer::group, Function.identity()));
        letters.resubmitted().forEach(letter -> deliver(letter, byGroup));
    }

    private void deliver(Letters.Resubmitted letter, Map<String, EventConsumer> consumers) {
        try {
            EventConsumer consumer = consumers.get(letter.consumer());
            if (consumer == null) throw new IllegalArgumentException("nobody hears " + letter.consumer() + " any more");
            for (Envelope event : Attempt.read(letter.value().get()).stream().toList()) attempt.make(consumer, event);
            letters.settled(letter.id());
            LOG.infof("letter=%s delivered after all", letter.id());
        } catch (RuntimeException | Error e) {
            LOG.warnf(e, "letter=%s failed again", letter.id());
            if (FaultKind.of(e) == FaultKind.PASSES) letters.later(letter.id());
            else letters.failed(letter.id(), e);
        }
    }
}
