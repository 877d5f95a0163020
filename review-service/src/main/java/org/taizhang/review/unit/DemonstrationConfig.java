package org.taizhang.review.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/// `taizhang.demonstration`
@ConfigMapping(prefix = "taizhang.demonstration")
interface DemonstrationConfig {

    /// True seeds the units of the sample.
    @WithParentName
    @WithDefault("false")
    boolean on();
}
