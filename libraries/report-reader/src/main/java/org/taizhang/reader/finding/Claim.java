package org.taizhang.reader.finding;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a report says has become of found problems.
public enum Claim {
    /// All are put right.
    COMPLETED("completed"),
    /// They are being put right.
    ONGOING("ongoing"),
    /// They will be.
    PLANNED("planned"),
    /// They are counted, and the measures against them, and no more is said.
    STATED("stated");

    private final String code;

    Claim(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
