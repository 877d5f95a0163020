/// 批示件 and how it is dealt with: the whole chain of a list, unit by unit, from when it was asked to its end.
///
/// A read model over items, their procedures and the trail; owns nothing. Start here: [ShowChain].
@NullMarked
package org.taizhang.review.directive;

import org.jspecify.annotations.NullMarked;
