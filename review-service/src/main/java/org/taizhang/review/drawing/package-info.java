/// Routes as they are drawn: which there are, in which versions, and who would get what goes by them.
///
/// Owns nothing but what an administrator does to the routes of [org.taizhang.review.procedure]. Start here:
/// [RouteResource].
@NullMarked
package org.taizhang.review.drawing;

import org.jspecify.annotations.NullMarked;
