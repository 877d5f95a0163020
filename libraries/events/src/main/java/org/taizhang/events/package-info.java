/// The contract between the services and with integrators.
///
/// Every change that another service or an outside system must know travels as an [Envelope]: a CloudEvents 1.0
/// envelope in structured JSON, whose `data` is one of the records that implement [Event]. Events carry references
/// and states, and of what people see the title of a report, codes and dates; never personal names, file names, report
/// text or what somebody wrote (docs/decisions/0011-events-and-integrators.md). [EventType] is the catalogue: start
/// there.
///
/// A contract only grows by optional fields. A breaking change is a new type with the next version beside the old.
@NullMarked
package org.taizhang.events;

import org.jspecify.annotations.NullMarked;
