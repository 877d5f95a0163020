/// How much one caller may ask for: so many calls at once, and so many a second after that. Start with [Limits].
///
/// Each replica counts for itself, in bounded memory. It protects; nothing that matters is lost with it.
@NullMarked
package org.taizhang.gateway.limit;

import org.jspecify.annotations.NullMarked;
