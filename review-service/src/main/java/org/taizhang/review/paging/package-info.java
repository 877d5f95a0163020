/// Lists by keyset: pages and the opaque cursors between them.
@NullMarked
package org.taizhang.review.paging;

import org.jspecify.annotations.NullMarked;
