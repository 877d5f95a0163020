package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of the route was approved and another follows.
///
/// @param report id of the report
/// @param version that was decided on
/// @param digest SHA-256 of what was decided on
/// @param passed the step approved
/// @param step that it waits at now
/// @param year that the report is about; null when nobody knows it, and in events of before it was told
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportAdvanced(
        UUID report,
        String unit,
        int version,
        String digest,
        String passed,
        String step,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
