package org.taizhang.review.overdue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// `taizhang.overdue.*`
@ConfigMapping(prefix = "taizhang.overdue")
interface OverdueConfig {

    /// How many working days after the date of a task the unit next above is told of it.
    @WithDefault("3")
    int escalateAfter();
}
