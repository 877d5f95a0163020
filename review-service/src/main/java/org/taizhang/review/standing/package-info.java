/// How far the units of a campaign are: not begun, uploaded, read, waiting for sign-off, submitted, returned,
/// approved; who is late, what is missing in a report, and the list of those who owe.
///
/// Owns the outlines of versions that campaigns ask for. What a unit has come to is read off its report and
/// its uploads, never stored. Emits nothing. Start here: [Stage], [StandingRepository], [ReadOutlines].
@NullMarked
package org.taizhang.review.standing;

import org.jspecify.annotations.NullMarked;
