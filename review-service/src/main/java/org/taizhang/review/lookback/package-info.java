/// Look-back 回头看: whether closed items stay closed. A plan draws a sample, others than those who accepted a close-out
/// look, and what rebounds is opened anew.
///
/// Owns: plans and what was found. Consumes: `evidence.received`. Emits: `look-back.drawn`, `item.looked-back`,
/// `item.opened`. Start here: [LookBackPlan], [RecordLookBack].
@NullMarked
package org.taizhang.review.lookback;

import org.jspecify.annotations.NullMarked;
