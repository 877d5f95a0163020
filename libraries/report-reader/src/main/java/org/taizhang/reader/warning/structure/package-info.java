/// Rules about headings and their numbers: what is missing, doubled or of another scheme. Start here: [Numbering].
@NullMarked
package org.taizhang.reader.warning.structure;

import org.jspecify.annotations.NullMarked;
