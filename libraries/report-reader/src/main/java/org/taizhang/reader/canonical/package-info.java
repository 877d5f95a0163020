/// From the paragraphs of a file to the lines of the canonical text: the same text whatever carried it, with the way
/// back to the file's own characters; what a mail or a web page put around it stands apart.
///
/// Start here: [CanonicalLines].
@NullMarked
package org.taizhang.reader.canonical;

import org.jspecify.annotations.NullMarked;
