/// The quantities that a report states of its own work.
///
/// Owns: numbers, units and subjects. Start here: `IndicatorReader`.
@NullMarked
package org.taizhang.reader.indicator;

import org.jspecify.annotations.NullMarked;
