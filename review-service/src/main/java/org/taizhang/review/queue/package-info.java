/// The queue: what waits for a person, whatever it is, in one list with counts.
///
/// A read model; owns nothing. Supervisors and leaders read their tasks here. What a unit has to do is read off its
/// reports and items as they stand, so that it begins and ends with them and no killed process leaves it behind. Start
/// here: [QueueRepository].
@NullMarked
package org.taizhang.review.queue;

import org.jspecify.annotations.NullMarked;
