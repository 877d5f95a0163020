/// What word processors write: `.docx`, `.doc` and `.rtf`, with the numbers that they show before paragraphs.
///
/// Start here: [DocxReader].
@NullMarked
package org.taizhang.format.word;

import org.jspecify.annotations.NullMarked;
