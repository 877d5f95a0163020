/// The rectification ledger 整改台账 as a table: items by unit, state, lamp and words.
///
/// A read model over items; owns nothing. Start here: [ItemListRepository].
@NullMarked
package org.taizhang.review.ledger;

import org.jspecify.annotations.NullMarked;
