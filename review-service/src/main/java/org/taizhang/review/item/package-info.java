/// The rectification ledger 整改台账: from a sentence of a report to a closed item.
///
/// Owns: items. Emits: `item.opened`. Start here: [Item], [ItemState], [ItemActions].
@NullMarked
package org.taizhang.review.item;

import org.jspecify.annotations.NullMarked;
