/// 单位名册: the tree of units as an Excel file, out and in.
///
/// Owns nothing. What a file wishes is checked whole, shown with each fault in its row and cell, and done only when
/// somebody has confirmed exactly that. Start here: [TakeRoster].
@NullMarked
package org.taizhang.review.roster;

import org.jspecify.annotations.NullMarked;
