package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person said that what was read as a report is none; it may be restored.
///
/// @param report id of the report
/// @param unit code of the unit; null where nobody knows whose it was
/// @param version in force
public record ReportDismissed(UUID report, @Nullable String unit, int version) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
