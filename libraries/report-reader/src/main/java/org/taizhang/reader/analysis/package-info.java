/// One analysis is one fold over the steps of the other packages.
///
/// Owns: the analysis and its JSON. Start here: `Reader`.
@NullMarked
package org.taizhang.reader.analysis;

import org.jspecify.annotations.NullMarked;
