/// What the responsible unit does to an item: signs it, notes progress, adds evidence.
///
/// Consumes: `evidence.received`. Emits: `item.signed`, `item.progressed`, `item.evidenced`. Start here: [SignItem].
@NullMarked
package org.taizhang.review.rectification;

import org.jspecify.annotations.NullMarked;
