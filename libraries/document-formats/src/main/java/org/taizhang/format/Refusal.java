package org.taizhang.format;

import java.io.IOException;

/// Ends the reading of one document with the reason that people are told.
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        String detail = getMessage();
        return detail == null ? reason.code() : detail;
    }
}
