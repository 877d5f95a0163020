package org.taizhang.events;

import org.jspecify.annotations.Nullable;

/// A new upload, a new reading of one, or a correction became the next version of a report.
///
/// @param report id of the report
/// @param version from 1
/// @param digest SHA-256 of that version
/// @param upload id of the upload
/// @param year of the report, which a correction may have changed; null when nobody knows it
public record ReportRevised(
        String report,
        @Nullable String unit,
        int version,
        String digest,
        String upload,
        @Nullable Integer year) implements Event {

    @Override
    public String subject() {
        return report;
    }
}
