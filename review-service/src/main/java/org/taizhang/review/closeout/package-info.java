/// Close-out 销号: the unit applies, supervisors review and accept, the item is closed.
///
/// Emits: `item.applied`, `item.passed`, `item.returned`, `item.closed`. Start here: [ApplyForCloseOut].
@NullMarked
package org.taizhang.review.closeout;

import org.jspecify.annotations.NullMarked;
