/// 清单文件: what a list asks as an Excel file, out and in.
///
/// Owns nothing. What a file asks is shown row by row, with each fault in its cell, and written only when somebody has
/// confirmed exactly that. Start here: [TakeListFile], [Column].
@NullMarked
package org.taizhang.review.listfile;

import org.jspecify.annotations.NullMarked;
