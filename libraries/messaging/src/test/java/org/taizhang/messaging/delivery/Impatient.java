package org.taizhang.messaging.delivery;

import java.time.Duration;

/// Pauses of a millisecond, so that tests wait for nothing.
record Impatient(Duration finishWithin) implements DeliveryConfig {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMillis(1);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(2);
    }

    @Override
    public int tries() {
        return 3;
    }

    @Override
    public Duration lookForLettersEvery() {
        return Duration.ofMillis(10);
    }
}
