/// One answer for one Idempotency-Key. A service that uses it has the table `idempotent_answer`.
@NullMarked
package org.taizhang.idempotency;

import org.jspecify.annotations.NullMarked;
