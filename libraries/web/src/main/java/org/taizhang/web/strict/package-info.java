/// What callers send is taken as it is meant, or refused with the name of its field; nothing is bent to fit.
@NullMarked
package org.taizhang.web.strict;

import org.jspecify.annotations.NullMarked;
