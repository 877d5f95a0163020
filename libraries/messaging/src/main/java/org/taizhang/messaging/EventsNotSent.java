package org.taizhang.messaging;

/// The broker did not take everything in a sweep.
class EventsNotSent extends RuntimeException {
    EventsNotSent(String firstError) {
        super("events wait in the outbox: " + firstError);
    }
}
