/// Near-copies 雷同: what reports have in common word for word, with other units, with the unit's own
/// other years, and within one upload; and the passages that a person has called a legitimate
/// quotation.
///
/// Owns the fingerprints of all reports, the pairs that have something in common, and quotations.
/// Consumes nothing: [CompareReports] finds by itself what is new. Emits nothing. Start here:
/// [Comparison], [ShowNearCopies].
@NullMarked
package org.taizhang.review.nearcopy;

import org.jspecify.annotations.NullMarked;
