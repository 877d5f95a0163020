package org.taizhang.ingest.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `taizhang.upload.*`
@ConfigMapping(prefix = "taizhang.upload")
public interface UploadConfig {

    /// The largest file that is taken in.
    @WithDefault("200M")
    MemorySize largest();

    /// An upload that is still not read this long after it was announced is announced again when its bytes come again.
    @WithDefault("5m")
    Duration announceAgainAfter();

    /// An upload of whose reading nothing was heard this long after it was announced is announced again by itself.
    /// Longer than the queue of a season's last day lasts; sooner would only make events.
    @WithDefault("15m")
    Duration stuckAfter();
}
