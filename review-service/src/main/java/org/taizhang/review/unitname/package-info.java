/// What units are called, and which unit a name means.
///
/// Owns nothing. Start here: [UnitName], [UnitMatch], [UnitsByName].
@NullMarked
package org.taizhang.review.unitname;

import org.jspecify.annotations.NullMarked;
