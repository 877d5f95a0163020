package org.taizhang.review.filing;

import org.taizhang.review.report.Occasion;

/// What an upload answers to: reports are filed under it.
///
/// @param splitsAlone whether a compilation that divides without a doubt goes through with nobody confirming it
record Asked(Occasion occasion, int year, boolean splitsAlone) {}
