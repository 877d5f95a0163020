/// What runs as a process: how it is started, what it printed last.
///
/// Start here: [Component], what can be started.
@NullMarked
package org.taizhang.local.process;

import org.jspecify.annotations.NullMarked;
