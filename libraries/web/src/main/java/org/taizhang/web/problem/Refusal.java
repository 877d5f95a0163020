package org.taizhang.web.problem;

/// The caller asked for what cannot be; says why and what to do instead.
public abstract sealed class Refusal extends RuntimeException
        permits Invalid, NotFound, Conflict, Forbidden, Unavailable {

    private final String code;
    private final transient Words words;
    private final int status;

    Refusal(String code, Words words, int status) {
        super(words.en());
        this.code = code;
        this.words = words;
        this.status = status;
    }

    /// Last part of the problem's `type`; permanent.
    public final String code() {
        return code;
    }

    public final Words words() {
        return words;
    }

    /// HTTP status.
    public final int status() {
        return status;
    }
}
