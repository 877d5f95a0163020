/// What kinds of lists 清单 there are, what their items have beside the columns that all have, and how they end.
///
/// Owns nothing. Start here: [Kind], [Particulars].
@NullMarked
package org.taizhang.review.kind;

import org.jspecify.annotations.NullMarked;
