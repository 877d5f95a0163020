/// What two people can change at once carries a tag, and a change names the one that was seen.
///
/// Owns nothing. Start here: [SeenTags], [Tagged].
@NullMarked
package org.taizhang.web.match;

import org.jspecify.annotations.NullMarked;
