package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A stated quantity.
///
/// @param upper the greater number of a range such as 3至5个, where `value` is the lesser
/// @param comparison what the number is compared with and how, as written: 同比上升, 较去年同期减少
/// @param period the time that it is stated for, as written: 截至11月底, 全年
public record Indicator(
        int start,
        int end,
        String subject,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        boolean approximate,
        @Nullable String comparison,
        @Nullable String period,
        Numeral numeral,
        String section) {}
