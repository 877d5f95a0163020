/// Reports: one unit's report of one kind for one year, its versions, and its way through approval.
///
/// Owns: reports and versions. Emits: `report.submitted`, `report.advanced`, `report.returned`, `report.approved`
/// (what brings reports in is the feature `intake`). Start here: [Report], [ReportState], [ReportRules].
@NullMarked
package org.taizhang.review.report;

import org.jspecify.annotations.NullMarked;
