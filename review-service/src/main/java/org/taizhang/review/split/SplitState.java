package org.taizhang.review.split;

import java.util.Locale;

/// How far a split is: `proposed -> confirmed -> filed`, or `passed` at once.
public enum SplitState {
    /// Waits for a person.
    PROPOSED,
    /// Is read as it was confirmed.
    CONFIRMED,
    /// Its reports are there.
    FILED,
    /// Nobody had to confirm it.
    PASSED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
