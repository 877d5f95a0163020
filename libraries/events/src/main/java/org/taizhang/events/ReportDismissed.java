package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person said that what was read as a report is none; it may be restored.
///
/// @param report id of the report
/// @param unit code of the unit; null where nobody knows whose it was
/// @param version in force
/// @param year that the report is about; null when nobody knows it, and in events of before it was told
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportDismissed(
        UUID report,
        @Nullable String unit,
        int version,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
