package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who decides at the step where a report waits has changed. It waits there still.
///
/// @param report id of the report
/// @param version that is decided on
/// @param step that it waits at
/// @param change `handed-on`, `signer-added` or `signer-removed`
/// @param year that the report is about; null when nobody knows it
/// @param kind what kind of report it is, as in [ReportExtracted]
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportReseated(
        UUID report,
        String unit,
        int version,
        String step,
        String change,
        @Nullable Integer year,
        String kind,
        @Nullable String period)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
