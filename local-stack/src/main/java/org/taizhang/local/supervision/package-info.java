/// Starts everything in the order of need, keeps each alive, and ends all in the reverse order.
///
/// Owns: `run/state.json`, what is known of the processes. Start here: [Stack], then [Supervision].
@NullMarked
package org.taizhang.local.supervision;

import org.jspecify.annotations.NullMarked;
