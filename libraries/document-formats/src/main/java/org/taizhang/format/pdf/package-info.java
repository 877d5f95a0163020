/// PDF. Start here: [PdfReader].
@NullMarked
package org.taizhang.format.pdf;

import org.jspecify.annotations.NullMarked;
