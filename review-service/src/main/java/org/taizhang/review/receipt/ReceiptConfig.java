package org.taizhang.review.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// `taizhang.receipt.*`
@ConfigMapping(prefix = "taizhang.receipt")
interface ReceiptConfig {

    /// Working days for a unit to sign for an item.
    @WithDefault("3")
    @Min(1)
    int days();
}
