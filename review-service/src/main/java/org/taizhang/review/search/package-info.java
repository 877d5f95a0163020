/// What people look for from anywhere: reports and items, by number, title, unit or the words of a report.
///
/// A read model; owns the texts of the versions that are shown (decision 0036). Start here: [ReportSearchRepository],
/// [IndexReports].
@NullMarked
package org.taizhang.review.search;

import org.jspecify.annotations.NullMarked;
