package org.taizhang.review.filing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// `taizhang.filing.*`
@ConfigMapping(prefix = "taizhang.filing")
interface FilingConfig {

    /// Working days for a person to say whose an unmatched report is.
    @WithDefault("3")
    int unmatchedReportDays();
}
