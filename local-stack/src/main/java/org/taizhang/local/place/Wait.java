package org.taizhang.local.place;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Polls a condition until it holds.
public final class Wait {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Wait() {}

    /// @return whether the condition came to hold in time
    public static boolean until(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
