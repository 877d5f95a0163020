package org.taizhang.format;

import java.util.Locale;

/// Why a file could not be read, in words that tell a person what to do about it.
public enum Reason {
    EMPTY,
    UNKNOWN_KIND,
    ENCRYPTED,
    DAMAGED,
    SCANNED_NO_OCR,
    NO_TEXT,
    TOO_LARGE,
    TOO_COMPLEX,
    TOO_SLOW,
    FORBIDDEN_CONTENT,
    NESTED_ARCHIVE,
    NO_REPORT,
    /// It is to be divided at words that it does not have.
    SPLIT_LOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
