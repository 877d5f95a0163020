/// Lists that are walked by keyset: each page ends with a cursor that names its last row.
@NullMarked
package org.taizhang.web.paging;

import org.jspecify.annotations.NullMarked;
