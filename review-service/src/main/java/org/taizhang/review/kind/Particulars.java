package org.taizhang.review.kind;

/// What an item of one kind has beside the columns that all have. How it ends is said by which of the two it is: what
/// is [Closable] goes through close-out, what is [Confirmed] is confirmed period by period.
public sealed interface Particulars permits Closable, Confirmed {

    Kind kind();
}
