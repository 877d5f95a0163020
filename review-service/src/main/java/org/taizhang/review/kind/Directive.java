package org.taizhang.review.kind;

import java.time.LocalDate;

/// What one unit owes on a directive 批示件.
///
/// @param text of the directive 批示内容
/// @param by whose directive it is 批示领导
/// @param on the day that it was written on
public record Directive(String text, String by, LocalDate on) implements Closable {

    @Override
    public Kind kind() {
        return Kind.DIRECTIVE;
    }
}
