/// What two readings of one upload differ in. Plain Java, a pure function of the two analyses. Start with [Difference].
@NullMarked
package org.taizhang.reader.difference;

import org.jspecify.annotations.NullMarked;
