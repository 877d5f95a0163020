/// How every service answers: problems, who is calling, pages of lists, what a request may say,
/// and what time it is. No domain type. Start with `identity`.
@NullMarked
package org.taizhang.web;

import org.jspecify.annotations.NullMarked;
