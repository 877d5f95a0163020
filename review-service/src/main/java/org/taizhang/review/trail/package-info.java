/// The audit trail as people read it: with names, by subject and as a table.
///
/// A read model over [org.taizhang.review.audit]; owns nothing. Start here: [ShowTrail].
@NullMarked
package org.taizhang.review.trail;

import org.jspecify.annotations.NullMarked;
