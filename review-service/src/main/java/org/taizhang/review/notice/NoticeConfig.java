package org.taizhang.review.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// `taizhang.notices.*`
@ConfigMapping(prefix = "taizhang.notices")
interface NoticeConfig {

    /// What is older when it is heard is told no more: the first start of a new version hears the events of all years.
    @WithDefault("7d")
    Duration fresh();

    /// Days before the date of a campaign on which units are told that have not handed in.
    @WithDefault("20,10,3")
    List<Integer> campaignDays();

    /// How many days late an item may be and still be told of, where nobody was told before.
    @WithDefault("30")
    int lateDays();

    /// How often tasks are looked for that nobody was told of.
    @WithDefault("2s")
    Duration tasksEvery();

    /// When open tasks are looked for that nobody of the directory may take.
    @WithDefault("0 30 2 * * ?")
    String watchTasksAt();

    /// How often dates are looked at.
    @WithDefault("10m")
    Duration daysEvery();
}
