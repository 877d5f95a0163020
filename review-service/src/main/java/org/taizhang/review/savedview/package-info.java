/// Saved views 视图: filters of lists under names of one's own.
///
/// Owns `saved_view`. Start here: [SavedViewResource].
@NullMarked
package org.taizhang.review.savedview;

import org.jspecify.annotations.NullMarked;
