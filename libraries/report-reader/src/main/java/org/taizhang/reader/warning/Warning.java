package org.taizhang.reader.warning;

import org.jspecify.annotations.Nullable;

/// Something that a careful editor or supervisor would query.
///
/// @param message for the reporter, in Chinese
/// @param suggestion what the place should say instead, where the rule knows
public record Warning(
        String rule,
        Severity severity,
        int start,
        int end,
        String message,
        @Nullable String suggestion) {}
