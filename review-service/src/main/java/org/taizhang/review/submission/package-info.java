/// A report's way through approval: handed in, approved step by step, returned with demands.
///
/// Emits: `report.submitted`, `report.advanced`, `report.returned`, `report.approved`. Start here: [SubmitReport].
@NullMarked
package org.taizhang.review.submission;

import org.jspecify.annotations.NullMarked;
