/// What people look for from anywhere: reports and items, by number, title or unit.
///
/// A read model; owns nothing. Start here: [SearchRepository].
@NullMarked
package org.taizhang.review.search;

import org.jspecify.annotations.NullMarked;
