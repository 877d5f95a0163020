package org.taizhang.review.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// `taizhang.stage.*`
@ConfigMapping(prefix = "taizhang.stage")
interface StageConfig {

    /// Months of a stage of a long-term item, from the day that it was assigned.
    @WithDefault("6")
    @Min(1)
    int months();
}
