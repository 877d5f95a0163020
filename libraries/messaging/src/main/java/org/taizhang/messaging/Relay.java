package org.taizhang.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends what the outbox holds: at once when a transaction of this process has committed, and at least every
/// [OutboxConfig#sweepEvery] for what another process left behind when it died.
///
/// It runs in one thread of its own for the life of the service. A sweep that fails is logged and tried again; the
/// rows stay until the broker has acknowledged them.
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Sweep sweep;
    private final OutboxConfig config;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread thread;

    Relay(Sweep sweep, OutboxConfig config, MeterRegistry metrics) {
        this.sweep = sweep;
        this.config = config;
        metrics.gauge("taizhang.outbox.oldest.age.seconds", sweep, Sweep::oldestAgeSeconds);
    }

    void wake() {
        bell.release();
    }

    void start(@Observes StartupEvent event) {
        if (!config.relay()) return;
        running.set(true);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.set(false);
        wake();
        if (thread != null) thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (running.get()) {
            try {
                if (sweep.run() == Sweep.Outcome.MORE_TO_SEND) continue;
                boolean rung = bell.tryAcquire(config.sweepEvery().toMillis(), TimeUnit.MILLISECONDS);
                if (rung) bell.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warnf(e, "outbox sweep failed, trying again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.set(false);
        }
    }
}
