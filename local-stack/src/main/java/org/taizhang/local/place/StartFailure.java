package org.taizhang.local.place;

/// The stack cannot start, or cannot go on; the message says what a person can do about it.
public class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
