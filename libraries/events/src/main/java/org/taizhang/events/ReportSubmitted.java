package org.taizhang.events;

import java.util.UUID;

/// A unit submitted a report; its route began.
///
/// @param report id of the report
/// @param version that was submitted
/// @param digest SHA-256 of what was submitted
/// @param step that it waits at now
public record ReportSubmitted(UUID report, String unit, int version, String digest, String step) implements Event {

    @Override
    public String subject() {
        return report.toString();
    }
}
