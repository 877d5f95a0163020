/// People: who asks, what they see, and why they may or may not do something.
///
/// Owns nothing. Every other room stands on this one; it knows none of them. Start here: [Person], [Permission].
@NullMarked
package org.taizhang.review.person;

import org.jspecify.annotations.NullMarked;
