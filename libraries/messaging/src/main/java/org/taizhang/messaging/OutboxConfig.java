package org.taizhang.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `taizhang.outbox.*`
@ConfigMapping(prefix = "taizhang.outbox")
interface OutboxConfig {

    /// False leaves events in the table (for one-off processes).
    @WithDefault("true")
    boolean relay();

    /// How long an event may lie that no process rang the bell for.
    @WithDefault("1s")
    Duration sweepEvery();

    /// How many events one sweep sends at the most.
    @WithDefault("500")
    int batch();

    /// How long the broker may take to acknowledge one round of events.
    @WithDefault("20s")
    Duration acknowledgeWithin();
}
