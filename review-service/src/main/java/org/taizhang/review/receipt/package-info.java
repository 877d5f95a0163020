/// Receipt 签收: by when a unit is to sign for what was asked of it, and whether it did so late.
///
/// Owns nothing; it is computed, never stored as state. Start here: [TimeReceipt].
@NullMarked
package org.taizhang.review.receipt;

import org.jspecify.annotations.NullMarked;
