/// The calendar of working days: holidays, and weekends that are worked in their place.
///
/// Owns nothing but a file. Start here: [WorkingDays].
@NullMarked
package org.taizhang.review.calendar;

import org.jspecify.annotations.NullMarked;
