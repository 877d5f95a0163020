/// Divides the paragraphs of a document into its reports and what belongs to none of them.
///
/// Owns: titles, units, years, contents pages and covers. Start here: `Compilation`.
@NullMarked
package org.taizhang.reader.compilation;

import org.jspecify.annotations.NullMarked;
