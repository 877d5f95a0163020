/// Rules about numbers, dates and years that cannot be, or contradict each other. Start here: [YearMismatch].
@NullMarked
package org.taizhang.reader.warning.figure;

import org.jspecify.annotations.NullMarked;
