package org.taizhang.gateway.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Deletes what has expired. Every replica may run it at the same time.
@ApplicationScoped
class ExpiredSessions {

    private static final Logger LOG = Logger.getLogger(ExpiredSessions.class);
    private static final int BATCH = 1000;

    private final SessionRepository sessions;
    private final Clock clock;

    ExpiredSessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        int swept = 0;
        int batch;
        do {
            batch = sessions.sweep(clock.instant(), BATCH);
            swept += batch;
        } while (batch == BATCH);
        if (swept > 0) LOG.infof("sessions swept=%d", swept);
    }
}
