package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was dismissed is a report after all.
///
/// @param report id of the report
/// @param unit code of the unit; null where nobody knows whose it is
/// @param version in force
public record ReportRestored(UUID report, @Nullable String unit, int version) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
