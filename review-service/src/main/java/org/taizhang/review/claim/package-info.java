/// Claim against ledger 整改声明对照台账: what a report says has been put right, beside the items of its unit
/// that are open, overdue, or without evidence.
///
/// Owns nothing and computes everything when it is asked for. Start here: [ShowClaims].
@NullMarked
package org.taizhang.review.claim;

import org.jspecify.annotations.NullMarked;
