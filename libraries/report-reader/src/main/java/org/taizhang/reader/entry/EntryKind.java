package org.taizhang.reader.entry;

import com.fasterxml.jackson.annotation.JsonValue;

/// What an entry is about.
public enum EntryKind {
    PROBLEM("problem"),
    /// What was promised or is to be done.
    COMMITMENT("commitment");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
