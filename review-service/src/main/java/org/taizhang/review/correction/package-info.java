/// Requests for correction 更正请求: a unit whose report came in another's upload cannot mend the file; it says what is
/// wrong, a supervisor sees to it and answers.
///
/// Owns: the requests. Start here: [AskForCorrection].
@NullMarked
package org.taizhang.review.correction;

import org.jspecify.annotations.NullMarked;
