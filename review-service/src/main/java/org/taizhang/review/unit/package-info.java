/// Units, and what a person may do in them.
///
/// Owns: the tree of units with codes, names and aliases. Emits: `unit.changed`, from which every service keeps who
/// sees what. Start here: [ChangeUnit], [UnitTree].
@NullMarked
package org.taizhang.review.unit;

import org.jspecify.annotations.NullMarked;
