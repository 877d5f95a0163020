package org.taizhang.messaging.delivery;

import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;

/// Hears the events of a topic: translates and delegates, nothing more.
///
/// Events of one subject come one after the other and in order, each at least once: what is done about an event commits
/// together with its mark in the [org.taizhang.messaging.Inbox], or is the same when done twice. Whatever is thrown
/// means "not done"; [org.taizhang.faults.FaultKind] decides how often it is tried again.
public interface EventConsumer {

    /// Kafka's name for all processes that share this work; permanent, because Kafka keeps by it what was heard.
    String group();

    Topic topic();

    /// Runs in the correlation of what set the event off. Events that do not concern the service are passed over.
    void take(Envelope event);
}
