package org.taizhang.review.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// `taizhang.plan.*`
@ConfigMapping(prefix = "taizhang.plan")
interface PlanConfig {

    /// Days of the calendar from the day that an item is assigned, to hand in its plan. How many working days there are
    /// to review it, the route of plans says.
    @WithDefault("30")
    @Min(1)
    int days();
}
