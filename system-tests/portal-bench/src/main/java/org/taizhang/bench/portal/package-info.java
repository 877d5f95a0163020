/// Measures the portal of a running stack as a person's browser meets it.
///
/// Start here: [PortalBench]. A [Look] opens one [Place] in a browser that has kept nothing, and says what it saw as a
/// [Sight].
@NullMarked
package org.taizhang.bench.portal;

import org.jspecify.annotations.NullMarked;
