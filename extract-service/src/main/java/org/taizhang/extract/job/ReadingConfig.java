package org.taizhang.extract.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/// `taizhang.reading.*`
@ConfigMapping(prefix = "taizhang.reading")
interface ReadingConfig {

    /// Where uploads lie while they are read; each process has a folder of its own in it.
    @WithDefault("${TAIZHANG_DATA:${java.io.tmpdir}}/reading")
    Path folder();

    /// How many uploads are in hand at once; by default one more than there are workers, so that one is fetched while
    /// the others are read.
    OptionalInt readers();

    /// How long an upload may wait that no process rang the bell for.
    @WithDefault("1s")
    Duration lookEvery();

    /// How long a process that says no more still has its uploads in hand.
    @WithDefault("30s")
    Duration lease();

    /// The longest pause before an upload is tried again after a fault that will pass.
    @WithDefault("1m")
    Duration longestPause();

    /// How long a reading may be under way that nobody is to do.
    @WithDefault("2m")
    Duration stuckAfter();
}
