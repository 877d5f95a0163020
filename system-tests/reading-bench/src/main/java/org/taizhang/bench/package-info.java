/// Measures the reader: its speed beside libraries that do a part of its work, its memory, its errors, and how long
/// ordinary uploads wait among hostile ones.
///
/// Start here: [ReadingBench]. The rivals, HanLP and Tika, are on the class path of this module alone.
@NullMarked
package org.taizhang.bench;

import org.jspecify.annotations.NullMarked;
