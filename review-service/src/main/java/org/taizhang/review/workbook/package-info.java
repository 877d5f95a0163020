/// What all Excel files have in common, whichever room writes or reads them.
///
/// Owns nothing. Start here: [ReadSheet], [Harmless].
@NullMarked
package org.taizhang.review.workbook;

import org.jspecify.annotations.NullMarked;
