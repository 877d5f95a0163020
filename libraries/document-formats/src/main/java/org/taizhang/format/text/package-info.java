/// Files that are their text: which encoding they are in, and whether that makes sense.
///
/// Start here: [TextReader].
@NullMarked
package org.taizhang.format.text;

import org.jspecify.annotations.NullMarked;
