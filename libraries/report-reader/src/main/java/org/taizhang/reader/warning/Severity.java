package org.taizhang.reader.warning;

import com.fasterxml.jackson.annotation.JsonValue;

/// How much a warning matters.
public enum Severity {
    /// It is wrong.
    ERROR("error"),
    /// It is very probably wrong.
    WARNING("warning"),
    /// It wants a look.
    NOTICE("notice");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
