package org.taizhang.events;

/// A report was returned with demands.
///
/// @param report id of the report
/// @param version that was decided on
/// @param digest SHA-256 of what was decided on
/// @param from the step that returned it
/// @param to `reporter` or an earlier step
public record ReportReturned(String report, String unit, int version, String digest, String from, String to)
        implements Event {

    @Override
    public String subject() {
        return report;
    }
}
