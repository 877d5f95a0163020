/// Close-out 销号: the unit applies, supervisors decide step by step, the item is closed.
///
/// A tenant of [org.taizhang.review.procedure]. Emits: `item.applied`, `item.passed`, `item.returned`, `item.closed`.
/// Start here: [ApplyForCloseOut], [FollowCloseOut].
@NullMarked
package org.taizhang.review.closeout;

import org.jspecify.annotations.NullMarked;
