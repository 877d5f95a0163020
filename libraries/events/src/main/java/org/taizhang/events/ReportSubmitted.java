package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit submitted a report; its route began.
///
/// @param report id of the report
/// @param version that was submitted
/// @param digest SHA-256 of what was submitted
/// @param step that it waits at now
/// @param year that the report is about; null when nobody knows it, and in events of before it was told
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportSubmitted(
        UUID report,
        String unit,
        int version,
        String digest,
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
