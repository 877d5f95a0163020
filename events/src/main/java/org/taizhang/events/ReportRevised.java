package org.taizhang.events;

import org.jspecify.annotations.Nullable;

/// A new upload became the next version of a report.
///
/// @param report id of the report
/// @param version from 1
/// @param digest SHA-256 of that version
/// @param upload id of the upload
public record ReportRevised(String report, @Nullable String unit, int version, String digest, String upload)
        implements Event {

    @Override
    public String subject() {
        return report;
    }
}
