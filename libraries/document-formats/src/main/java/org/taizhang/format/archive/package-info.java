/// What is packed: the entries of a zip, which may lie about themselves, and the XML in them, which opens nothing.
///
/// Start here: [Archive], then [Xml].
@NullMarked
package org.taizhang.format.archive;

import org.jspecify.annotations.NullMarked;
