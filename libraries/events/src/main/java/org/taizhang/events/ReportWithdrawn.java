package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report was taken back with the upload that brought it: it is no report any more.
///
/// @param report id of the report
/// @param unit code of the unit; null where nobody knows whose it was
/// @param version that was in force
/// @param upload id of the upload that was taken back
public record ReportWithdrawn(UUID report, @Nullable String unit, int version, UUID upload) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
