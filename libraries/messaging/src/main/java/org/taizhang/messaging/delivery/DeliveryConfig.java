package org.taizhang.messaging.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `taizhang.delivery.*`
@ConfigMapping(prefix = "taizhang.delivery")
interface DeliveryConfig {

    /// False hears nothing (for one-off processes).
    @WithDefault("true")
    boolean enabled();

    /// After the first failure; doubles with each one up to [#longestPause].
    @WithDefault("250ms")
    Duration firstPause();

    /// What was away is found back at the latest after this time.
    @WithDefault("10s")
    Duration longestPause();

    /// How often a record is tried whose fault will not pass by itself: enough to lose a race and to find a store that
    /// is a moment behind, not more, because all that follow in its partition wait.
    @WithDefault("5")
    int tries();

    /// How long a stopping process, or one that gives a partition away, waits for what it is just doing. What is not
    /// done by then is done again by whoever comes next.
    @WithDefault("8s")
    Duration finishWithin();

    /// How often letters are looked for that a person has sent again.
    @WithDefault("1s")
    Duration lookForLettersEvery();
}
