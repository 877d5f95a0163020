/// What two texts have in common word for word, however punctuation, numbers and numbering were changed
/// on the way; set phrases that everybody writes and marked quotations do not count.
///
/// [Fingerprints] find, in an index of any size, the texts that may have something in common;
/// [Likeness] then says exactly what, side by side. No framework, no state.
@NullMarked
package org.taizhang.copies;

import org.jspecify.annotations.NullMarked;
