/// What waits for a person: tasks by risk and due date, claimed by one at a time.
///
/// Owns: tasks. The features that make work open and settle them in their own transactions; nothing is consumed or
/// emitted. Start here: [TaskRepository].
@NullMarked
package org.taizhang.review.task;

import org.jspecify.annotations.NullMarked;
