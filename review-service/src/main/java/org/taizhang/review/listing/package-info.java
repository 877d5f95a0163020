/// How lists are read: a condition that grows with what is wanted, an order, a page of rows and how many there are.
///
/// Owns nothing; every room that shows a list stands on it. Start here: [ListingRepository].
@NullMarked
package org.taizhang.review.listing;

import org.jspecify.annotations.NullMarked;
