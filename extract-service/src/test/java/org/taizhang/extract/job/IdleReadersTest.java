package org.taizhang.extract.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.taizhang.events.StoredObject;

class IdleReadersTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final IdleReaders idle = new IdleReaders();

    @Test
    void nobodyIsEngagedWhileAllAreAtWork() {
        assertThat(idle.engage()).isFalse();
    }

    @Test
    void whoIsEngagedGetsTheJobAndIsEngagedOnce() throws Exception {
        var reader = waiting(LONG);
        await().until(idle::engage);
        Job job = job();

        assertThat(idle.engage()).isFalse();
        idle.hand(job);

        assertThat(reader.get(10, TimeUnit.SECONDS)).contains(job);
    }

    @Test
    void whoIsEngagedWaitsForTheWordHoweverLong() throws Exception {
        var reader = waiting(Duration.ofMillis(200));
        await().pollInterval(Duration.ofMillis(5)).until(idle::engage);

        assertThatThrownBy(() -> reader.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        idle.release();

        assertThat(reader.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void whoWaitedLongEnoughLooksAndIsNotEngagedAnyMore() throws Exception {
        assertThat(idle.await(SHORT)).isEmpty();

        assertThat(idle.engage()).isFalse();
    }

    @Test
    void aCallThatNobodyWasFreeForIsHeardByTheNextToWait() throws Exception {
        idle.wake();

        assertThat(waiting(LONG).get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void atTheEndNobodyIsEngagedAndNobodyWaits() throws Exception {
        var reader = waiting(LONG);
        await().until(() -> {
            idle.close();
            return reader.isDone();
        });

        assertThat(idle.engage()).isFalse();
        assertThat(idle.await(LONG)).isEmpty();
    }

    private CompletableFuture<Optional<Job>> waiting(Duration longest) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return idle.await(longest);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Job job() {
        return new Job(UUID.randomUUID(), "HZ-1", new StoredObject("b", "k", "0".repeat(64), 1), null, Instant.EPOCH);
    }
}
