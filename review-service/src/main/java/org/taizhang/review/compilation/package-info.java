/// Compilations 汇编, and uploads of one report as well: what became of each part, each unit's own part of the original,
/// and taking the upload back before anybody has acted on it.
///
/// Emits: `upload.withdrawn`, `report.withdrawn`. Owns nothing. Start here: [ShowParts], [WithdrawUpload].
@NullMarked
package org.taizhang.review.compilation;

import org.jspecify.annotations.NullMarked;
