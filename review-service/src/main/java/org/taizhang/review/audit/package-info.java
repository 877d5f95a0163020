/// The audit trail: what was done to reports, items and units, by whom and when, for ever.
///
/// Owns: the entries and the head of their chain. Consumes and emits nothing; every feature records its acts here, in
/// the transaction that does them. Start here: [Chain], then [TrailRepository].
@NullMarked
package org.taizhang.review.audit;

import org.jspecify.annotations.NullMarked;
