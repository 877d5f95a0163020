package org.taizhang.extract.readings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// `taizhang.reading.*`
@ConfigMapping(prefix = "taizhang.reading")
interface ReadingConfig {

    /// Where uploads lie while they are read; each process has a folder of its own in it.
    @WithDefault("${TAIZHANG_DATA:${java.io.tmpdir}}/reading")
    Path folder();
}
