package org.taizhang.events;

import org.jspecify.annotations.Nullable;

/// A report was found in an upload: its first version.
///
/// @param report id of the report
/// @param unit null while the report waits for a person to say whose it is
/// @param year that the report is about
/// @param version from 1
/// @param digest SHA-256 of that version
/// @param upload id of the upload
public record ReportExtracted(
        String report, @Nullable String unit, @Nullable Integer year, int version, String digest, String upload)
        implements Event {

    @Override
    public String subject() {
        return report;
    }
}
