package org.taizhang.messaging.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Growing pauses that end at once when the work is to stop. For one thread.
final class Pause {

    private final CountDownLatch stop;
    private final Duration longest;
    private Duration next;

    Pause(DeliveryConfig config, CountDownLatch stop) {
        this.stop = stop;
        this.longest = config.longestPause();
        this.next = config.firstPause();
    }

    /// False when the work is to stop. Replicas that fail together do not come back together.
    boolean take() {
        long jitter = ThreadLocalRandom.current().nextLong(next.toMillis() / 4 + 1);
        Duration now = next.plusMillis(jitter);
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        try {
            return !stop.await(now.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
