/// Measures the whole line of a running stack, from the file to the supervisor's eye, beside what the
/// same components need for the least that could be called the same: the [BareChain].
///
/// Start here: [LineBench].
@NullMarked
package org.taizhang.bench.line;

import org.jspecify.annotations.NullMarked;
