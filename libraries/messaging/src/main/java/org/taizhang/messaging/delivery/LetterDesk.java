package org.taizhang.messaging.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Where people look at the dead letters of this service, send them again or give them up.
@ApplicationScoped
public class LetterDesk {

    private static final String COLUMNS = """
            select id, consumer, topic, partition, place, event_id, type, subject, correlation, tries, error, died_at,
                   state, reason, changed_by, value from dead_letter
            """;

    private final Session database;
    private final Clock clock;

    LetterDesk(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A letter, as a person is shown it.
    ///
    /// @param event the id of the event; null for a record that is none, as are type, subject and correlation
    /// @param state `dead`, `resubmitted`, `settled` or `discarded`
    /// @param error the fault and its causes
    /// @param text what was heard, as text
    public record Shown(
            UUID id,
            String consumer,
            Place place,
            @Nullable UUID event,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String correlation,
            int tries,
            String error,
            Instant diedAt,
            String state,
            @Nullable String reason,
            @Nullable String changedBy,
            String text) {}

    /// Where Kafka has it.
    public record Place(String topic, int partition, long offset) {}

    /// Those that wait for a person or for their consumer, the oldest first.
    @Transactional
    public List<Shown> waiting(int rows) {
        return database.createNativeQuery(
                        COLUMNS + "where state in ('DEAD', 'RESUBMITTED') order by died_at, id limit :rows",
                        Tuple.class)
                .setParameter("rows", rows)
                .getResultStream()
                .map(LetterDesk::shown)
                .toList();
    }

    /// How many there are, however many are shown.
    @Transactional
    public long countWaiting() {
        return database.createNativeQuery(
                        "select count(*) from dead_letter where state in ('DEAD', 'RESUBMITTED')", Tuple.class)
                .getSingleResult()
                .get(0, Long.class);
    }

    @Transactional
    public Optional<Shown> letter(UUID id) {
        return database.createNativeQuery(COLUMNS + "where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(LetterDesk::shown)
                .findFirst();
    }

    /// Has its consumer work on it again, within a second or so.
    ///
    /// @return false when it is not dead
    @Transactional
    public boolean resubmit(UUID id, String by) {
        return change(id, "RESUBMITTED", by, null);
    }

    /// Gives it up.
    ///
    /// @return false when it is not dead
    @Transactional
    public boolean discard(UUID id, String by, String reason) {
        return change(id, "DISCARDED", by, reason);
    }

    private boolean change(UUID id, String state, String by, @Nullable String reason) {
        return database.createNativeMutationQuery("""
                        update dead_letter set state = :state, changed_at = :now, changed_by = :by, reason = :reason
                        where id = :id and state = 'DEAD'""")
                        .setParameter("state", state)
                        .setParameter("now", clock.instant())
                        .setParameter("by", by)
                        .setParameter("reason", reason, String.class)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static Shown shown(Tuple row) {
        return new Shown(
                row.get("id", UUID.class),
                row.get("consumer", String.class),
                new Place(
                        row.get("topic", String.class),
                        row.get("partition", Integer.class),
                        row.get("place", Long.class)),
                row.get("event_id", UUID.class),
                row.get("type", String.class),
                row.get("subject", String.class),
                row.get("correlation", String.class),
                row.get("tries", Integer.class),
                row.get("error", String.class),
                row.get("died_at", Instant.class),
                row.get("state", String.class).toLowerCase(Locale.ROOT),
                row.get("reason", String.class),
                row.get("changed_by", String.class),
                new String(row.get("value", byte[].class), StandardCharsets.UTF_8));
    }
}
