package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report was returned with demands.
///
/// @param report id of the report
/// @param version that was decided on
/// @param digest SHA-256 of what was decided on
/// @param from the step that returned it
/// @param to `reporter` or an earlier step
/// @param inForce the version in force from now on: another one when a version waited for this
/// @param year that the report is about; null when nobody knows it, and in events of before it was told
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportReturned(
        UUID report,
        String unit,
        int version,
        String digest,
        String from,
        String to,
        @Nullable Integer inForce,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
