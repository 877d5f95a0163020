package org.taizhang.events;

/// A person said which unit a report is of.
///
/// @param report id of the report
/// @param version newest
public record ReportAssigned(String report, String unit, int version) implements Event {

    @Override
    public String subject() {
        return report;
    }
}
