package org.taizhang.review.unit;

import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// Why a unit cannot be as somebody wishes.
///
/// @param field that is at fault, by its name on the wire
public record Fault(String field, Words why) {

    public Fault(String field, String zh, String en) {
        this(field, new Words(zh, en));
    }

    Invalid refusal() {
        return Invalid.field(field, why.zh(), why.en());
    }
}
