package org.taizhang.gateway.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `gateway.wire.*`
@ConfigMapping(prefix = "gateway.wire")
interface WireConfig {

    /// From the first byte of a request, and on a new connection from its beginning, to the end of the request's head.
    /// Bodies and streams are not meant.
    @WithDefault("15s")
    Duration headWithin();
}
