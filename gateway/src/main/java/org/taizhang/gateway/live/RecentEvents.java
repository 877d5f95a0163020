package org.taizhang.gateway.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The last events that this replica heard, so that a client that comes back at once misses none. Thread-safe.
final class RecentEvents {

    private final int capacity;
    private final Deque<LiveEvent> events = new ArrayDeque<>();

    RecentEvents(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(LiveEvent event) {
        if (events.size() == capacity) events.removeFirst();
        events.addLast(event);
    }

    /// What came after that event; nothing when it is no longer, or was never, known here.
    synchronized List<LiveEvent> after(String id) {
        var later = new ArrayList<LiveEvent>();
        boolean found = false;
        for (LiveEvent event : events) {
            if (found) later.add(event);
            else found = event.id().equals(id);
        }
        return later;
    }
}
