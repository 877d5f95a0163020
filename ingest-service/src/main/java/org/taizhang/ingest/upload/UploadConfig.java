package org.taizhang.ingest.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// `taizhang.upload.*`
@ConfigMapping(prefix = "taizhang.upload")
public interface UploadConfig {

    /// The largest file that is taken in.
    @WithDefault("200M")
    MemorySize largest();

    /// Where receipts are numbered by year.
    @WithDefault("Asia/Shanghai")
    ZoneId zone();
}
