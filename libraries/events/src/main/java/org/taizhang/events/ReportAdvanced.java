package org.taizhang.events;

import java.util.UUID;

/// A step of the route was approved and another follows.
///
/// @param report id of the report
/// @param version that was decided on
/// @param digest SHA-256 of what was decided on
/// @param passed the step approved
/// @param step that it waits at now
public record ReportAdvanced(UUID report, String unit, int version, String digest, String passed, String step)
        implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
