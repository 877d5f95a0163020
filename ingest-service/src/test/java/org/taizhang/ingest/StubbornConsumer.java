package org.taizhang.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// A consumer that can be told what it cannot work on.
@ApplicationScoped
class StubbornConsumer implements EventConsumer {

    static final String GROUP = "stubborn";

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    void refuses(String subject) {
        refused.add(subject);
    }

    void takesAll() {
        refused.clear();
    }

    boolean hasTaken(String subject) {
        return taken.contains(subject);
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    @Override
    public void take(Envelope event) {
        if (refused.contains(event.subject()))
            throw new IllegalStateException("it is told to refuse " + event.subject());
        taken.add(event.subject());
    }
}
