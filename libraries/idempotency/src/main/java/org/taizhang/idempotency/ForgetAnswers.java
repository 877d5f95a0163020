package org.taizhang.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/// Forgets answers whose callers have long stopped asking for them again.
@ApplicationScoped
class ForgetAnswers {

    private final Session database;
    private final Clock clock;
    private final Duration keep;

    ForgetAnswers(
            Session database,
            Clock clock,
            @ConfigProperty(name = "taizhang.idempotency.keep", defaultValue = "30d") Duration keep) {
        this.database = database;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            every = "${taizhang.retention.look-every:1h}",
            delayed = "${taizhang.retention.first-look:5m}",
            identity = "forget-answers")
    @Transactional
    void forget() {
        database.createNativeMutationQuery("delete from idempotent_answer where answered_at < :before")
                .setParameter("before", clock.instant().minus(keep))
                .executeUpdate();
    }
}
