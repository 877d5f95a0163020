package org.taizhang.defaults.problem;

/// What was sent cannot be taken: 400, or a closer status for a problem with a code of its own.
public final class Invalid extends Refusal {

    public Invalid(String zh, String en) {
        super("invalid", new Words(zh, en), 400);
    }

    /// @param code last part of the problem's `type`
    public Invalid(String code, int status, String zh, String en) {
        super(code, new Words(zh, en), status);
    }
}
