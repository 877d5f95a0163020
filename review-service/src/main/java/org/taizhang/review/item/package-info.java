/// The rectification ledger 整改台账: from a sentence of a report to a closed item.
///
/// Owns: items and their numbers. Emits: `item.opened`. Start here: [Item], [ItemState], [ItemRules].
@NullMarked
package org.taizhang.review.item;

import org.jspecify.annotations.NullMarked;
