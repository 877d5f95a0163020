/// Extension 延期: a unit asks for a later date with its reason, supervisors grant or refuse it, and it is counted.
///
/// Owns: extensions. A tenant of [org.taizhang.review.procedure]. Emits: `extension.requested`,
/// `extension.advanced`, `extension.granted`, `extension.refused`, `extension.withdrawn`. Start here:
/// [AskForExtension], [FollowExtension].
@NullMarked
package org.taizhang.review.extension;

import org.jspecify.annotations.NullMarked;
