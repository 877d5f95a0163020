/// The rectification ledger 整改台账: from a sentence of a report to a closed item.
///
/// Owns: candidates, items and their numbers. Consumes: `evidence.received`. Emits: `candidate.rejected` and all
/// `item.*`. Start here: [Item], [ItemState], [ItemRules].
@NullMarked
package org.taizhang.review.ledger;

import org.jspecify.annotations.NullMarked;
