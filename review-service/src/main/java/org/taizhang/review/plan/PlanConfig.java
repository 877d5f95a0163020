package org.taizhang.review.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// `taizhang.plan.*`
@ConfigMapping(prefix = "taizhang.plan")
interface PlanConfig {

    /// Days of the calendar to hand in a plan, from the day that its item is assigned or needs one by its class. How
    /// many working days there are to review it, the route of plans says.
    @WithDefault("30")
    @Min(1)
    int days();
}
