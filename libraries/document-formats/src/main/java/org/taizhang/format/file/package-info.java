/// A file of any format: what it is, whatever its name says, and who reads it; a zip is read entry by entry.
///
/// Start here: [FormatReader]. Whatever a file does to a library is an answer.
@NullMarked
package org.taizhang.format.file;

import org.jspecify.annotations.NullMarked;
