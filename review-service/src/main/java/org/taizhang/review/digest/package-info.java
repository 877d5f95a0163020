/// Digests: one mail a person and day with the notices that are neither read nor settled.
///
/// Owns digests, which are noted before they are sent, so that a mail that may have gone out is never sent again. Start
/// here: [SendDigests], [DigestRepository].
@NullMarked
package org.taizhang.review.digest;

import org.jspecify.annotations.NullMarked;
