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

    /// What the reader takes of one upload, to be said before somebody sends more. It is not enforced here, but where
    /// the file is opened; `LimitsViewTest` compares the numbers with those there.
    Reader reader();

    interface Reader {

        /// Documents of one zip.
        @WithDefault("200")
        int documents();

        /// One unpacked file of a zip.
        @WithDefault("32M")
        MemorySize entry();

        /// All that a zip unpacks to.
        @WithDefault("256M")
        MemorySize unpacked();

        @WithDefault("1500")
        int pages();
    }

    /// An upload that is still not read this long after it was announced is announced again when its bytes come again.
    @WithDefault("5m")
    Duration announceAgainAfter();

    /// An upload of whose reading nothing was heard this long after it was announced is announced again by itself.
    /// Longer than the queue of a season's last day lasts; sooner would only make events.
    @WithDefault("15m")
    Duration stuckAfter();
}
