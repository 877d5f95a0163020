/// How compilations 汇编 are divided into reports 拆分, as a person confirms it before anybody is told of a report.
///
/// Consumes: what filing hands it of an `upload.read`. Emits: `split.proposed`, `split.confirmed`. Owns: splits. Start
/// here: [HoldCompilation], [ConfirmSplit].
@NullMarked
package org.taizhang.review.split;

import org.jspecify.annotations.NullMarked;
