/// The canonical text of a report and what one pass over it finds: sentences, quotations, numbers, known words.
///
/// Owns: spans, the canonical form of a paragraph, the search for all words. Start here: `Scan`.
@NullMarked
package org.taizhang.reader.text;

import org.jspecify.annotations.NullMarked;
