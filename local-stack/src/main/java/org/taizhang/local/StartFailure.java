package org.taizhang.local;

/// The stack cannot start, or cannot go on; the message says what a person can do about it.
class StartFailure extends RuntimeException {
    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
