/// Which units a caller sees.
///
/// Owns the table `unit_scope`. The service that owns the units tells it of a change where it makes one; the others
/// have the library `unit-copies` hear it. Start with [UnitScope].
@NullMarked
package org.taizhang.units;

import org.jspecify.annotations.NullMarked;
