/// Stages 阶段评议: whoever supervises a long-term item looks at it after each stage and records whether it holds its pace.
///
/// Owns: stage reviews. Emits: `stage.reviewed`. When the next is due is computed, never stored as state. Start here:
/// [ReviewStage], [TimeStages].
@NullMarked
package org.taizhang.review.stage;

import org.jspecify.annotations.NullMarked;
