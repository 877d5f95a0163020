package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report was taken back with the upload that brought it: it is no report any more.
///
/// @param report id of the report
/// @param unit code of the unit; null where nobody knows whose it was
/// @param version that was in force
/// @param upload id of the upload that was taken back
/// @param year that the report is about; null when nobody knows it, and in events of before it was told
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportWithdrawn(
        UUID report,
        @Nullable String unit,
        int version,
        UUID upload,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
