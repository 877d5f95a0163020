/// Plan 整改方案: what a unit will do about an item by when, which supervisors accept or send back, and which may be
/// revised later. What was accepted counts until another plan is.
///
/// Owns: plans. A tenant of [org.taizhang.review.procedure]. Emits: `plan.submitted`, `plan.advanced`,
/// `plan.accepted`, `plan.returned`, `plan.withdrawn`. Start here: [SubmitPlan], [FollowPlan]; by when it is owed:
/// [TimePlan].
@NullMarked
package org.taizhang.review.plan;

import org.jspecify.annotations.NullMarked;
