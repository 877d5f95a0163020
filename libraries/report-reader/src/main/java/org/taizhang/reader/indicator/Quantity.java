package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number with its unit, as read at one place of the text.
///
/// @param numberStart where the digits start; `start` may lie before it, at 近 or 超过
record Quantity(
        int start,
        int numberStart,
        int end,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        boolean approximate,
        boolean chinese) {}
