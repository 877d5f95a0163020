/// Keeps the copy of the tree of units, in a service that does not own them. Consumes `unit.changed`.
@NullMarked
package org.taizhang.units.copies;

import org.jspecify.annotations.NullMarked;
