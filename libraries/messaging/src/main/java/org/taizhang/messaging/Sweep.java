package org.taizhang.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.Session;
import org.taizhang.events.EnvelopeJson;

/// One pass over all unsent events, oldest first.
///
/// Only one replica sweeps at a time (a transaction-level advisory lock), and of one subject only one event is on its
/// way at a time; both together keep the order per subject, also when the broker fails in between. An event whose
/// acknowledgement was lost is sent again: at least once.
@ApplicationScoped
class Sweep {

    enum Outcome {
        MORE_TO_SEND,
        DONE
    }

    /// Any constant will do; it must only differ from other advisory locks of the same database.
    private static final long LOCK = 0x74_61_69_7a_68_61_6e_67L;

    private record Row(long position, String topic, String subject, String payload) {

        /// The header tells libraries for CloudEvents how to read it.
        ProducerRecord<String, String> message() {
            var message = new ProducerRecord<>(topic, subject, payload);
            message.headers().add("content-type", EnvelopeJson.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
            return message;
        }
    }

    private final Session database;
    private final EventProducer producer;
    private final OutboxConfig config;
    private final Clock clock;

    Sweep(Session database, EventProducer producer, OutboxConfig config, Clock clock) {
        this.database = database;
        this.producer = producer;
        this.config = config;
        this.clock = clock;
    }

    /// @throws EventsNotSent when the broker did not take everything; what it took is marked as sent all the same
    @Transactional(dontRollbackOn = EventsNotSent.class)
    Outcome run() throws InterruptedException {
        if (!lock()) return Outcome.DONE;
        List<Row> rows = unsent();
        var failures = new LinkedHashMap<Row, String>();
        Map<String, Queue<Row>> waiting = bySubject(rows);
        while (!waiting.isEmpty()) {
            markSent(sendOneOfEach(waiting, failures));
        }
        failures.forEach(this::markFailed);
        if (!failures.isEmpty())
            throw new EventsNotSent(failures.values().iterator().next());
        return rows.size() == config.batch() ? Outcome.MORE_TO_SEND : Outcome.DONE;
    }

    /// Age of the oldest unsent event; 0 when there is none.
    @Transactional
    double oldestAgeSeconds() {
        Instant oldest = database.createNativeQuery(
                        "select min(created_at) from outbox where sent_at is null", Tuple.class)
                .getSingleResult()
                .get(0, Instant.class);
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }

    /// That a row was sent need not be on the disk when the sweep ends: a row whose mark a power cut took is sent
    /// again, and the next event need not wait for the disk.
    private boolean lock() {
        return database.createNativeQuery("""
                        select pg_try_advisory_xact_lock(:lock), set_config('synchronous_commit', 'off', true)""", Tuple.class)
                .setParameter("lock", LOCK)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    private List<Row> unsent() {
        List<Tuple> found = database.createNativeQuery(
                        "select position, topic, subject, payload from outbox where sent_at is null order by position limit :batch",
                        Tuple.class)
                .setParameter("batch", config.batch())
                .getResultList();
        return found.stream()
                .map(row -> new Row(
                        row.get("position", Long.class),
                        row.get("topic", String.class),
                        row.get("subject", String.class),
                        row.get("payload", String.class)))
                .toList();
    }

    private static Map<String, Queue<Row>> bySubject(List<Row> rows) {
        var bySubject = new LinkedHashMap<String, Queue<Row>>();
        rows.forEach(row -> bySubject
                .computeIfAbsent(row.subject(), _ -> new ArrayDeque<>())
                .add(row));
        return bySubject;
    }

    /// Sends the next event of every subject and drops subjects that are through or have failed.
    private List<Long> sendOneOfEach(Map<String, Queue<Row>> waiting, Map<Row, String> failures)
            throws InterruptedException {
        var underWay = new LinkedHashMap<Row, Future<?>>();
        waiting.values().forEach(queue -> {
            Row row = queue.remove();
            underWay.put(row, producer.send(row.message()));
        });
        var sent = new ArrayList<Long>();
        for (var entry : underWay.entrySet()) {
            Row row = entry.getKey();
            try {
                entry.getValue().get(config.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS);
                sent.add(row.position());
            } catch (ExecutionException | TimeoutException e) {
                failures.put(
                        row, e.getCause() == null ? e.toString() : e.getCause().toString());
                waiting.remove(row.subject());
            }
        }
        waiting.values().removeIf(Queue::isEmpty);
        return sent;
    }

    private void markSent(List<Long> positions) {
        if (positions.isEmpty()) return;
        database.createNativeMutationQuery(
                        "update outbox set sent_at = :now, attempts = attempts + 1 where position in :positions")
                .setParameter("now", clock.instant())
                .setParameter("positions", positions)
                .executeUpdate();
    }

    private void markFailed(Row row, String error) {
        database.createNativeMutationQuery(
                        "update outbox set attempts = attempts + 1, last_error = :error where position = :position")
                .setParameter("error", error)
                .setParameter("position", row.position())
                .executeUpdate();
    }
}
