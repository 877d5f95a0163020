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
public record ReportReturned(
        UUID report,
        String unit,
        int version,
        String digest,
        String from,
        String to,
        @Nullable Integer inForce) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
