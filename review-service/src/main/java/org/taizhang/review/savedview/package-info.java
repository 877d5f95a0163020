/// Saved views 视图: filters of lists under names, for oneself or shared with one's unit and those below.
///
/// Owns `saved_view`. Start here: [SavedViewResource].
@NullMarked
package org.taizhang.review.savedview;

import org.jspecify.annotations.NullMarked;
