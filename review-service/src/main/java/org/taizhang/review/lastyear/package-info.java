/// Last year beside this year 与上年比: what a report says of what the unit's last approved report
/// promised, and figures for the last year that are other ones than that report gave; and what people
/// say of it.
///
/// Owns the answers of people. Computes the rest when it is asked for, from the two analyses. Emits
/// nothing, as judgements do (decision 0024). Start here: [Comparison], [ShowLastYear].
@NullMarked
package org.taizhang.review.lastyear;

import org.jspecify.annotations.NullMarked;
