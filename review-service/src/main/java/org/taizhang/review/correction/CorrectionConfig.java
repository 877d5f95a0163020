package org.taizhang.review.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// `taizhang.correction.*`
@ConfigMapping(prefix = "taizhang.correction")
interface CorrectionConfig {

    /// Working days for a supervisor to answer a request.
    @WithDefault("3")
    int answerDays();
}
