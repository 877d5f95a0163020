package org.taizhang.local.demo;

/// Something was not as the demonstration expects it; the message says what was seen instead.
public final class Unexpected extends RuntimeException {
    Unexpected(String message) {
        super(message);
    }

    Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
