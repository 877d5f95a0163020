package org.taizhang.lastyear;

/// What became of a promise, by what the next report says.
public enum Outcome {
    DONE,
    PARTLY,
    NOT_MENTIONED,
    /// The next report promises it again in the same words, and says nothing of what was done.
    SAME_WORDS
}
