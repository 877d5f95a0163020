/// Who is calling and which units they see. [Callers] reads the token; [UnitScope] knows the tree of units. Every
/// endpoint asks both: what a caller may not see does not exist for them.
@NullMarked
package org.taizhang.web.identity;

import org.jspecify.annotations.NullMarked;
