/// 谁能看到: who sees a report, an item or a task, by which unit and role, and why somebody does not.
///
/// Owns nothing: it says of people of the directory what their tokens would say. Who does not see a thing is told
/// nothing of it, so that only supervisors and administrators ask about others. Start here: [Reach].
@NullMarked
package org.taizhang.review.sight;

import org.jspecify.annotations.NullMarked;
