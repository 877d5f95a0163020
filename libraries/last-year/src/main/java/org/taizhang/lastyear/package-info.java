/// What a report says of the year before: each promise of the unit's last report beside the words that
/// speak of it, and whether they say that it was done ([Promises]); and figures for the last year that are
/// other ones than its own report gave ([Figures]).
///
/// No framework, no state; places are UTF-16 offsets in the texts that were given.
@NullMarked
package org.taizhang.lastyear;

import org.jspecify.annotations.NullMarked;
