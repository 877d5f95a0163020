/// Numbers 编号 that people know things by, each series without gaps and for ever.
///
/// Owns: the series. Start here: [NumberRepository].
@NullMarked
package org.taizhang.review.number;

import org.jspecify.annotations.NullMarked;
