/// Refusals and how they reach the caller: RFC 9457 problems that say what to do, in the caller's language.
@NullMarked
package org.taizhang.web.problem;

import org.jspecify.annotations.NullMarked;
