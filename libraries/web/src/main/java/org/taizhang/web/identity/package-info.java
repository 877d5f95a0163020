/// Who is calling. [Callers] reads the token. Which units they see says the library `unit-scope`: what a caller may not
/// see does not exist for them.
@NullMarked
package org.taizhang.web.identity;

import org.jspecify.annotations.NullMarked;
