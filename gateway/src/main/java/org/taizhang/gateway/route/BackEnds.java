package org.taizhang.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where the services are, and how long they may take.
@ConfigMapping(prefix = "gateway.back-ends")
public interface BackEnds {

    URI ingest();

    URI extract();

    URI review();

    /// A service that does not take the connection within this time is down.
    @WithDefault("2s")
    Duration connectWithin();

    /// A connection on which nothing moves for this time is given up: the service is too slow.
    @WithDefault("60s")
    Duration answerWithin();
}
