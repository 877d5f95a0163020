/// Pages on which characters stand at places: from glyphs to lines, from lines to paragraphs; and pictures of pages,
/// which are recognised.
///
/// Start here: [Layout], then [Ocr].
@NullMarked
package org.taizhang.format.page;

import org.jspecify.annotations.NullMarked;
