/// OFD, the national format of fixed pages (版式文档). Start here: [OfdReader].
@NullMarked
package org.taizhang.format.ofd;

import org.jspecify.annotations.NullMarked;
