/// What the extract service read, fetched and checked: text, findings, and how sure it is.
///
/// Owns nothing. Start here: [ReadReportContent], [Findings].
@NullMarked
package org.taizhang.review.analysis;

import org.jspecify.annotations.NullMarked;
