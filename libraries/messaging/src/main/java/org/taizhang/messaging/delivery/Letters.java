package org.taizhang.messaging.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.hibernate.Session;

/// The dead letters of this service: `DEAD -> RESUBMITTED -> SETTLED`, back to `DEAD` when it fails again, or
/// `DEAD -> DISCARDED` by a person who says why. None is ever deleted while it is dead.
@ApplicationScoped
class Letters {

    private final Session database;
    private final Clock clock;

    Letters(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A letter that a person has sent again.
    record Resubmitted(UUID id, String consumer, Bytes value) {}

    /// A record that is heard and fails again is still one letter.
    @Transactional
    void add(Letter letter) {
        database.createNativeMutationQuery("""
                        insert into dead_letter (id, consumer, topic, partition, place, key, value,
                                                 event_id, type, subject, correlation, tries, error, died_at, changed_at, state)
                        values (:id, :consumer, :topic, :partition, :place, :key, :value,
                                cast(:event as uuid), :type, :subject, :correlation, :tries, :error, :now, :now, 'DEAD')
                        on conflict (consumer, topic, partition, place) do update
                        set tries = dead_letter.tries + excluded.tries, error = excluded.error, died_at = excluded.died_at,
                            changed_at = excluded.changed_at, state = 'DEAD'""")
                .setParameter("id", letter.id())
                .setParameter("consumer", letter.consumer())
                .setParameter("topic", letter.place().topic())
                .setParameter("partition", letter.place().partition())
                .setParameter("place", letter.place().offset())
                .setParameter("key", letter.place().key(), String.class)
                .setParameter("value", letter.value().get())
                .setParameter(
                        "event",
                        letter.eventId() == null ? null : letter.eventId().toString(),
                        String.class)
                .setParameter("type", letter.type(), String.class)
                .setParameter("subject", letter.subject(), String.class)
                .setParameter("correlation", letter.correlation(), String.class)
                .setParameter("tries", letter.tries())
                .setParameter("error", letter.error())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// How many wait for a person.
    @Transactional
    long dead() {
        return database.createNativeQuery("select count(*) from dead_letter where state = 'DEAD'", Tuple.class)
                .getSingleResult()
                .get(0, Long.class);
    }

    /// Those that were sent again, the first first. Of two replicas both may try one: the second finds its work done.
    @Transactional
    List<Resubmitted> resubmitted() {
        return database.createNativeQuery("""
                        select id, consumer, value from dead_letter where state = 'RESUBMITTED'
                        order by changed_at limit 100""", Tuple.class)
                .getResultStream()
                .map(row -> new Resubmitted(
                        row.get("id", UUID.class),
                        row.get("consumer", String.class),
                        Bytes.wrap(row.get("value", byte[].class))))
                .toList();
    }

    @Transactional
    void settled(UUID id) {
        change(id, "SETTLED");
    }

    @Transactional
    void failed(UUID id, Throwable fault) {
        database.createNativeMutationQuery("""
                        update dead_letter set state = 'DEAD', tries = tries + 1, error = :error, died_at = :now, changed_at = :now
                        where id = :id""")
                .setParameter("error", Letter.error(fault))
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /// What will pass is tried again later; the others go first.
    @Transactional
    void later(UUID id) {
        change(id, "RESUBMITTED");
    }

    private void change(UUID id, String state) {
        database.createNativeMutationQuery("update dead_letter set state = :state, changed_at = :now where id = :id")
                .setParameter("state", state)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }
}
