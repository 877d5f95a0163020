/// The outline of one report: numbered headings, however they are nested here, and closing parts without one.
///
/// Owns: markers, schemes, sections and their roles. Start here: `Outliner`.
@NullMarked
package org.taizhang.reader.outline;

import org.jspecify.annotations.NullMarked;
