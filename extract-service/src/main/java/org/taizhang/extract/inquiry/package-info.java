/// What callers ask of a reading: to see it and its analysis, what a newer one read otherwise, and to have the upload
/// read again. Start with [ReadingResource].
@NullMarked
package org.taizhang.extract.inquiry;

import org.jspecify.annotations.NullMarked;
