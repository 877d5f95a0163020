package org.taizhang.review.kind;

/// What a report promised 承诺. It may be carried over into the next year, with a reason, instead of being closed.
///
/// @param promisedIn the year of the report that promised it
public record Commitment(int promisedIn) implements Closable {

    @Override
    public Kind kind() {
        return Kind.COMMITMENT;
    }
}
