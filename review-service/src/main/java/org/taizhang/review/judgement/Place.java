package org.taizhang.review.judgement;

/// A place of a text.
///
/// @param start in UTF-16 code units
/// @param end exclusive
record Place(int start, int end) {

    int length() {
        return end - start;
    }

    /// The shared part of two places, as a share of the longer.
    double shareWith(Place other) {
        if (equals(other)) return 1;
        int shared = Math.min(end, other.end) - Math.max(start, other.start);
        return (double) Math.max(0, shared) / Math.max(1, Math.max(length(), other.length()));
    }
}
