package org.taizhang.reader.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Something that a careful editor or supervisor would query.
///
/// @param message for the reporter, in Chinese
/// @param suggestion what the place should say instead, where the rule knows
/// @param alias see [RuleCode#alias]
public record Warning(
        RuleCode rule,
        Severity severity,
        int start,
        int end,
        String message,
        @Nullable String suggestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alias) {

    /// The same, where the case is less sure or graver than the rule's others.
    public Warning as(Severity other) {
        return new Warning(rule, other, start, end, message, suggestion, alias);
    }
}
