/// Draws closed items to be looked at again, the likelier the more signs of risk they carry.
///
/// Owns: the populations that samples were drawn from. Start here: [Draw].
@NullMarked
package org.taizhang.review.sample;

import org.jspecify.annotations.NullMarked;
