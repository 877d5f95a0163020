package org.taizhang.reader.warning;

/// How much a warning matters: an error is wrong, a warning is very probably wrong, a notice wants a look.
final class Severity {
    static final String ERROR = "error";
    static final String WARNING = "warning";
    static final String NOTICE = "notice";

    private Severity() {}
}
