/// Judgements 判定: what people say of the findings of the reader. A finding is right, is not a fault, has been mended,
/// or was missed. A judgement stands beside the versions of a report: it makes none, touches no approval, and is found
/// again in what is read later by its words and what stands around them.
///
/// Owns: judgements. Emits nothing: they are answers to this service's readers, and entries of the trail. Start here:
/// [Judgement], [Anchor], [JudgeFinding].
@NullMarked
package org.taizhang.review.judgement;

import org.jspecify.annotations.NullMarked;
