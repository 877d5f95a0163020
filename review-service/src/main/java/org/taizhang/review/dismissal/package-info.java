/// "This is no report" 不是报告: what was read as a report is taken out of queue and lists by a person who says so, and
/// put back by one who may say that, too. Until then a meeting notice would stand in the queue for ever.
///
/// Emits: `report.dismissed`, `report.restored`. Owns nothing; why stands with the report. Start here:
/// [DismissReport].
@NullMarked
package org.taizhang.review.dismissal;

import org.jspecify.annotations.NullMarked;
