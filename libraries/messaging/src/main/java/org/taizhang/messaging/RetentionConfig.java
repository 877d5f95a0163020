package org.taizhang.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// `taizhang.retention.*`: how long rows stay that have served.
///
/// A mark in the inbox must outlive every delivery that may still come: of what the outboxes can replay, and of what
/// Kafka gives a consumer whose place it has forgotten (`offsets.retention.minutes` of the broker, see the operator's
/// guide).
@ConfigMapping(prefix = "taizhang.retention")
interface RetentionConfig {

    /// Events that were sent; until then they can be replayed.
    @WithDefault("90d")
    Duration outbox();

    /// Marks of events that were worked on; longer than the outboxes of all services keep theirs.
    @WithDefault("180d")
    Duration inbox();

    /// Letters that were settled or discarded. Dead ones stay.
    @WithDefault("365d")
    Duration letters();

    /// How often it is looked for what may go.
    @WithDefault("1h")
    Duration lookEvery();

    /// How long after the start it is looked for the first time.
    @WithDefault("5m")
    Duration firstLook();

    /// How many rows one statement deletes, so that nobody waits for it long.
    @WithDefault("5000")
    @Min(1)
    int batch();
}
