/// Demands 要求: what must be put right before something that was returned comes again, each with the finding that it
/// came from.
///
/// Owns nothing: procedures keep them with their returns. Start here: [Demand].
@NullMarked
package org.taizhang.review.demand;

import org.jspecify.annotations.NullMarked;
