/// Close-out 销号: the unit applies, supervisors decide step by step, the item is closed. Each application is a round.
///
/// Owns: what was handed in with each application. A tenant of [org.taizhang.review.procedure]. Emits: `item.applied`,
/// `item.passed`, `item.returned`, `item.closed`. Start here: [ApplyForCloseOut], [FollowCloseOut], [ShowRounds].
@NullMarked
package org.taizhang.review.closeout;

import org.jspecify.annotations.NullMarked;
