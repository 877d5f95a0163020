package org.taizhang.review.kind;

/// A problem 问题 to put right.
///
/// @param foundBy by whom it was found
public record Rectification(FoundBy foundBy) implements Closable {

    /// What reports admit.
    public static final Rectification ADMITTED = new Rectification(FoundBy.SELF);

    @Override
    public Kind kind() {
        return Kind.RECTIFICATION;
    }
}
