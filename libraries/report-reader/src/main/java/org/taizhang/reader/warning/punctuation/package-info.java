/// Rules about marks: wrong, doubled, unpaired or unreadable ones. Start here: [QuotationMarks].
@NullMarked
package org.taizhang.reader.warning.punctuation;

import org.jspecify.annotations.NullMarked;
