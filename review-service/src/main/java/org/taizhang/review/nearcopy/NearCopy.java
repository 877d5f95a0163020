package org.taizhang.review.nearcopy;

import java.util.UUID;
import org.taizhang.copies.Band;

/// How much of a report stands in another one.
///
/// @param number of the version of the one, and `otherNumber` of that of the other
/// @param share from 0 to 1
/// @param longest letters of the longest passage
record NearCopy(
        UUID report, int number, UUID other, int otherNumber, double share, int longest, int passages, Band band) {}
