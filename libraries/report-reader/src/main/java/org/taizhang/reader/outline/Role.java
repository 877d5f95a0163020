package org.taizhang.reader.outline;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a section is for.
public enum Role {
    PREAMBLE("preamble"),
    BODY("body"),
    PROBLEMS("problems"),
    NEXT_STEPS("next-steps");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// Whether what stands here was done, rather than admitted or promised.
    public boolean isOfWorkDone() {
        return this == BODY || this == PREAMBLE;
    }
}
