package org.taizhang.review.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A place in the order of the queue: highest risk first, then what is due first.
record QueuePlace(int risk, LocalDate due, UUID id) {

    /// Before every task.
    static final QueuePlace START = new QueuePlace(Integer.MAX_VALUE, LocalDate.of(1, 1, 1), new UUID(0, 0));

    static QueuePlace of(Task task) {
        return new QueuePlace(task.risk(), task.due(), task.id());
    }

    static QueuePlace parse(List<String> key) {
        return new QueuePlace(Integer.parseInt(key.get(0)), LocalDate.parse(key.get(1)), UUID.fromString(key.get(2)));
    }

    List<String> key() {
        return List.of(Integer.toString(risk), due.toString(), id.toString());
    }
}
