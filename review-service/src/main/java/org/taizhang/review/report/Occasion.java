package org.taizhang.review.report;

import org.jspecify.annotations.Nullable;

/// What a report was written for. A unit has one report for each occasion of a year.
///
/// @param period within the year, such as `M03`; null where there is one report a year
public record Occasion(ReportKind kind, @Nullable String period) {

    /// Of what comes unasked.
    public static final Occasion UNASKED = new Occasion(ReportKind.ACCOUNTABILITY, null);
}
