package org.taizhang.reader.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Span;

/// Something that a careful editor or supervisor would query.
///
/// @param message for the reporter, in Chinese
/// @param suggestion what the place should say instead, where the rule knows
/// @param alias see [RuleCode#alias]
/// @param related other places that it is about, such as the number that this one disagrees with; null
/// where there is none
public record Warning(
        RuleCode rule,
        Severity severity,
        int start,
        int end,
        String message,
        @Nullable String suggestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alias,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Span> related) {
    public Warning {
        related = related == null ? null : List.copyOf(related);
    }

    /// The same, where the case is less sure or graver than the rule's others.
    public Warning as(Severity other) {
        return new Warning(rule, other, start, end, message, suggestion, alias, related);
    }

    /// The same, which is about these places, too.
    public Warning with(@Nullable List<Span> places) {
        return new Warning(rule, severity, start, end, message, suggestion, alias, places);
    }
}
