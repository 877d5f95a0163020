/// How a report is approved: routes, their steps, and the opinions that people gave on the way.
///
/// Owns: routes and opinions. Consumes and emits nothing; the report asks here who may decide what. Start here:
/// [Route], [Round].
@NullMarked
package org.taizhang.review.procedure;

import org.jspecify.annotations.NullMarked;
