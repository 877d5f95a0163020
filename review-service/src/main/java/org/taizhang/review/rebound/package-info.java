/// How many close-outs did not hold, by unit and by who accepted them, with the items behind each figure.
///
/// A read model over look-backs; owns nothing. Start here: [CountRebounds].
@NullMarked
package org.taizhang.review.rebound;

import org.jspecify.annotations.NullMarked;
