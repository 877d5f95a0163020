package org.taizhang.review.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `taizhang.queue.*`
@ConfigMapping(prefix = "taizhang.queue")
public interface QueueConfig {

    /// How often tasks are looked over for dates that have passed.
    @WithDefault("10m")
    Duration raiseOverdueEvery();

    /// How long a claim holds a task for one person. After that others may take it.
    @WithDefault("1h")
    Duration claimFor();
}
