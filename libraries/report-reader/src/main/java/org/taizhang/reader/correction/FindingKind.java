package org.taizhang.reader.correction;

import com.fasterxml.jackson.annotation.JsonValue;

/// The findings of a report that a person could reject or accept.
public enum FindingKind {
    PROBLEM("problem", "problems"),
    COMMITMENT("commitment", "commitments"),
    RECTIFICATION("rectification", "rectifications"),
    INDICATOR("indicator", "indicators"),
    WARNING("warning", "warnings");

    private final String code;
    private final String list;

    FindingKind(String code, String list) {
        this.code = code;
        this.list = list;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// Its list in the analysis.
    String list() {
        return list;
    }
}
