/// The tables of a text: which lines are the rows of one, and what its columns hold by their heads.
///
/// Start here: [Tables].
@NullMarked
package org.taizhang.reader.table;

import org.jspecify.annotations.NullMarked;
