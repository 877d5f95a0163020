package org.taizhang.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// Deletes what has served and is old: sent events, marks of the inbox, settled letters. Replicas may do it at once.
@ApplicationScoped
class Prune {

    private static final Logger LOG = Logger.getLogger(Prune.class);

    private final Session database;
    private final RetentionConfig config;
    private final Clock clock;

    Prune(Session database, RetentionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// @throws IllegalStateException when a replayed event could find its mark gone
    void check(@Observes StartupEvent event) {
        if (config.inbox().compareTo(config.outbox()) < 0) {
            throw new IllegalStateException(
                    "taizhang.retention.inbox (%s) must not be shorter than taizhang.retention.outbox (%s)"
                            .formatted(config.inbox(), config.outbox()));
        }
    }

    @Scheduled(
            every = "${taizhang.retention.look-every:1h}",
            delayed = "${taizhang.retention.first-look:5m}",
            identity = "prune",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        int events = delete("outbox", "position", "sent_at < :before", config.outbox());
        int marks = delete("inbox", "event_id", "received_at < :before", config.inbox());
        int letters = delete(
                "dead_letter", "id", "state in ('SETTLED', 'DISCARDED') and changed_at < :before", config.letters());
        if (events + marks + letters > 0) LOG.infof("pruned events=%d marks=%d letters=%d", events, marks, letters);
    }

    /// In a transaction for each batch.
    private int delete(String table, String key, String served, Duration keep) {
        int all = 0;
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> database.createNativeMutationQuery(
                            "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s limit :batch)"
                                    .formatted(table, key, served))
                    .setParameter("before", clock.instant().minus(keep))
                    .setParameter("batch", config.batch())
                    .executeUpdate());
            all += deleted;
        } while (deleted == config.batch());
        return all;
    }
}
