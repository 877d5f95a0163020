package org.taizhang.reader.warning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the warnings of a rule are called on the wire, and how much they usually matter. Rules that
/// look for the same kind of slip share one.
public enum RuleCode {
    MISSING_NUMBER("missing-number", Severity.ERROR),
    DOUBLED_PUNCTUATION("doubled-punctuation", Severity.ERROR),
    DOUBLED_WORD("doubled-word", Severity.WARNING),
    WRONG_CHARACTER("wrong-character", Severity.ERROR),
    WRONG_USAGE("wrong-usage", Severity.WARNING),
    MISSING_WORD("missing-word", Severity.WARNING),
    WRONG_QUOTE_MARK("wrong-quote-mark", Severity.WARNING),
    QUESTION_MARK_FOR_DOT("question-mark-for-dot", Severity.ERROR),
    YEAR_MISMATCH("year-mismatch", Severity.WARNING),
    MISSING_SECTION("missing-section", Severity.ERROR),
    NUMBERING("numbering", Severity.WARNING),
    FOREIGN_MARKER("foreign-marker", Severity.ERROR),
    LONE_HEADING("lone-heading", Severity.NOTICE, Alias.OTHER),
    REPEATED_CLAUSE("repeated-clause", Severity.WARNING, Alias.OTHER),
    REPEATED_CITATION("repeated-citation", Severity.WARNING, Alias.OTHER),
    COMMA_FOR_PAUSE("comma-for-pause", Severity.WARNING, Alias.OTHER),
    HALF_WIDTH_MARK("half-width-mark", Severity.NOTICE, Alias.OTHER),
    CONTRADICTION("contradiction", Severity.WARNING, Alias.OTHER),
    WRONG_DIRECTION("wrong-direction", Severity.WARNING, Alias.OTHER),
    IMPOSSIBLE_DATE("impossible-date", Severity.WARNING, Alias.OTHER),
    CONTENTS_TITLE("contents-title", Severity.NOTICE, Alias.OTHER),
    UNREADABLE_CHARACTER("unreadable-character", Severity.ERROR, Alias.OTHER),
    TWO_FIGURES("two-figures", Severity.NOTICE),
    SUM_OF_PARTS("sum-of-parts", Severity.NOTICE),
    RATE_OF_PARTS("rate-of-parts", Severity.NOTICE),
    CHANGE_OF_FIGURE("change-of-figure", Severity.NOTICE),
    DATE_ORDER("date-order", Severity.NOTICE),
    NUMBER_OF_POINTS("number-of-points", Severity.NOTICE);

    private static final class Alias {
        /// What ten rules were called before each had a code: stored analyses and corrections still say so.
        static final String OTHER = "other";
    }

    private final String code;
    private final Severity severity;
    private final @Nullable String alias;

    RuleCode(String code, Severity severity) {
        this(code, severity, null);
    }

    RuleCode(String code, Severity severity, @Nullable String alias) {
        this.code = code;
        this.severity = severity;
        this.alias = alias;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// What readers that do not know the code call it; null where they do.
    public @Nullable String alias() {
        return alias;
    }

    /// A warning that matters as much as those of this rule do.
    public Warning warning(int start, int end, String message, @Nullable String suggestion) {
        return new Warning(this, severity, start, end, message, suggestion, alias, null);
    }

    /// @throws IllegalStateException for a code that no rule has
    public static RuleCode of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + code));
    }

    /// What all readers call a rule: its alias, if it has one.
    ///
    /// @param code of any reader, or an alias
    public static String common(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .map(RuleCode::alias)
                .orElse(code);
    }
}
