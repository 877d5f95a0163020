package org.taizhang.reader.correction;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// The findings of a report that a person can reject or accept.
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

    public static Optional<FindingKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
