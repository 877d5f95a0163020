/// 超期: whoever may take a task that is late is reminded, and after some working days the unit above hears of it.
///
/// Owns nothing but what it notes on tasks; makes notices. Dates tell and never decide. Start here: [TellOfLateTasks].
@NullMarked
package org.taizhang.review.overdue;

import org.jspecify.annotations.NullMarked;
