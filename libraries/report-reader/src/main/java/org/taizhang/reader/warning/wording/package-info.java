/// Rules about words: wrong, missing and repeated ones. Start here: [WrongWord]; [Phrases] brings the phrases to the
/// lexicon.
@NullMarked
package org.taizhang.reader.warning.wording;

import org.jspecify.annotations.NullMarked;
