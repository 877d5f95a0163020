/// 外出代办: for a window of days somebody else does what waits for a person.
///
/// Owns absences. One hop: who is away stands in for nobody. It ends by itself, since whether one runs is asked of its
/// days whenever it matters. What a delegate may do, the rooms of tasks and procedures decide: they ask for a
/// [org.taizhang.review.person.Person], who comes with those for whom they stand in. Consumes and emits nothing. Start
/// here: [Absence], [Handover].
@NullMarked
package org.taizhang.review.absence;

import org.jspecify.annotations.NullMarked;
