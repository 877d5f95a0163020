package org.taizhang.review.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// `taizhang.digests.*`
@ConfigMapping(prefix = "taizhang.digests")
interface DigestConfig {

    /// The mail server; without one no digests are made, and notices stand in the portal only.
    Optional<String> server();

    /// Whether they go out by themselves; else when an administrator says so.
    @WithDefault("true")
    boolean daily();

    /// The hour of China's day from which they go out.
    @WithDefault("8")
    int hour();

    /// For how many hours after it: what could not go out by then waits for the next day.
    @WithDefault("4")
    int hours();

    /// Where links lead.
    @WithDefault("http://localhost:8080")
    String portal();

    /// How long a sending may take. After that nobody knows whether it went out, and it is not tried again.
    @WithDefault("2m")
    Duration lease();

    /// How often a mail server may refuse before the day's digest is given up.
    @WithDefault("5")
    int attempts();

    /// Before the next try.
    @WithDefault("5m")
    Duration pause();

    /// How often it is asked whether the hour has come.
    @WithDefault("60s")
    Duration lookEvery();
}
