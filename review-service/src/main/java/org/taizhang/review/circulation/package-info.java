/// 抄送: a report or item sent to named persons to read. They decide nothing by it, and it shows nobody what they do not
/// see anyway.
///
/// Owns copies; they are read in the queue, and told of by the room of notices. Start here: [SendCopies].
@NullMarked
package org.taizhang.review.circulation;

import org.jspecify.annotations.NullMarked;
