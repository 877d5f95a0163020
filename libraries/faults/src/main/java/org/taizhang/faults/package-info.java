/// What became of a piece of work, whoever asked for it and whatever it needed.
///
/// [FaultKind] says what trying again would help against a fault, for a caller as for an event; an exception whose
/// class does not tell is a [Fault]. [Correlation] is the id under which the logs of all services tell of the same
/// work. Start with [FaultKind].
@NullMarked
package org.taizhang.faults;

import org.jspecify.annotations.NullMarked;
