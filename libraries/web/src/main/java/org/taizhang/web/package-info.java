/// What every service does the same way: problems, who is calling, which units they see, where files lie, what time it
/// is. No domain type. Start with `identity`.
@NullMarked
package org.taizhang.web;

import org.jspecify.annotations.NullMarked;
