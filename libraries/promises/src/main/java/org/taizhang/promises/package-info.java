/// What a report says of what the report before it promised: each promise beside the words that speak of it, and
/// whether they say that it was done.
///
/// [Promises] is the way in. No framework, no state; places are UTF-16 offsets in the texts that were given.
@NullMarked
package org.taizhang.promises;

import org.jspecify.annotations.NullMarked;
