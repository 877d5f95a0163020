package org.taizhang.review.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// `taizhang.directory.*`
@ConfigMapping(prefix = "taizhang.directory")
interface DirectoryConfig {

    /// Client of the realm whose service account may read people and groups, and nothing else.
    @WithDefault("directory")
    String client();

    /// Without it nobody is known before they come here, and nobody has an address.
    Optional<String> secret();

    /// How long one answer may take.
    @WithDefault("10s")
    Duration patience();

    /// How often it is read.
    @WithDefault("10m")
    Duration readEvery();
}
