/// What is on the disk when the power fails.
///
/// Start here: [org.taizhang.local.disk.Forced].
@NullMarked
package org.taizhang.local.disk;

import org.jspecify.annotations.NullMarked;
