/// Rules about numbers that must agree: with their parts, with what is said of them elsewhere, with the report's year.
/// What they find is a note with all the places, since a report may have reasons that it does not state.
///
/// Owns: comparing numbers as exactly as they are written. Start here: `SumOfParts`.
@NullMarked
package org.taizhang.reader.warning.agreement;

import org.jspecify.annotations.NullMarked;
