/// Where a stack lives on this machine: its folder and who holds it, its ports, its secrets, what was unpacked for it.
///
/// Owns: the data folder's layout. Start here: [Workplace].
@NullMarked
package org.taizhang.local.place;

import org.jspecify.annotations.NullMarked;
