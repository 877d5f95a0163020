package org.taizhang.web.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was sent cannot be taken: 400, or a closer status for a problem with a code of its own.
public final class Invalid extends Refusal {

    private final @Nullable String field;

    public Invalid(String zh, String en) {
        this("invalid", 400, zh, en);
    }

    /// Names the field of the request that is at fault; the problem lists it under `errors`.
    public static Invalid field(String field, String zh, String en) {
        return new Invalid("invalid", 400, new Words(zh, field + ": " + en), field);
    }

    /// @param code last part of the problem's `type`
    public Invalid(String code, int status, String zh, String en) {
        this(code, status, new Words(zh, en), null);
    }

    private Invalid(String code, int status, Words words, @Nullable String field) {
        super(code, words, status);
        this.field = field;
    }

    Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
