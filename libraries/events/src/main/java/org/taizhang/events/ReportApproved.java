package org.taizhang.events;

import java.util.UUID;

/// The last step of the route was approved.
///
/// @param report id of the report
/// @param version that was decided on
/// @param digest SHA-256 of what was decided on
public record ReportApproved(UUID report, String unit, int version, String digest) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
