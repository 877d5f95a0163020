package org.taizhang.review.kind;

/// A standing duty 责任 of a unit or of one of its leaders. It is never closed: it is confirmed each period and goes to
/// the archive with its year.
///
/// @param bearer whose duty it is: the unit, or a post 责任主体
public record Duty(String bearer, Cycle cycle) implements Confirmed {

    @Override
    public Kind kind() {
        return Kind.DUTY;
    }
}
