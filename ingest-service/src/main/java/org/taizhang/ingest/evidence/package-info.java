/// Evidence files (佐证材料): stored like uploads, for an item of the ledger. Whether the item takes one is decided by
/// the review service, which hears of it by `evidence.received`.
@NullMarked
package org.taizhang.ingest.evidence;

import org.jspecify.annotations.NullMarked;
