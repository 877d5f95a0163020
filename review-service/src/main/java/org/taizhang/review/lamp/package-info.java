/// 亮灯: how near its date something is.
///
/// Owns nothing. Start here: [Lamp].
@NullMarked
package org.taizhang.review.lamp;

import org.jspecify.annotations.NullMarked;
