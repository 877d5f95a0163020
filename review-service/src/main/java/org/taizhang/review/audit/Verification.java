package org.taizhang.review.audit;

import org.jspecify.annotations.Nullable;

/// What a check of the whole chain found.
///
/// @param entries how many were found sound before the check ended
/// @param firstBroken sequence of the first entry that is not as it was written, or is missing
public record Verification(
        boolean intact,
        long entries,
        @Nullable Long firstBroken,
        @Nullable String why) {

    static Verification sound(long entries) {
        return new Verification(true, entries, null, null);
    }

    static Verification broken(long soundEntries, long at, String why) {
        return new Verification(false, soundEntries, at, why);
    }
}
