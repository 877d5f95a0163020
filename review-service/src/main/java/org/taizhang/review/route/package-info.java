/// Routes 审批流程: the steps that reports and items go through, whose they are, and the versions that they have had.
///
/// Owns: routes. What goes through them is the affair of [org.taizhang.review.procedure]. Start here: [Route], [Step].
@NullMarked
package org.taizhang.review.route;

import org.jspecify.annotations.NullMarked;
