package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// It was said or corrected which unit and year a report is of.
///
/// @param report id of the report
/// @param version in force
/// @param year of the report
/// @param mergedInto id of the report that took its versions over, because that unit had one for the year already;
/// null when it stands by itself
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportAssigned(
        UUID report,
        String unit,
        int version,
        @Nullable Integer year,
        @Nullable UUID mergedInto,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
