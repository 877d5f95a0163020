package org.taizhang.events;

import org.jspecify.annotations.Nullable;

/// One report that was read from an upload.
///
/// @param index place in the upload, from 0
/// @param year that the report is about; null when it could not be read
/// @param analysis this report's part of the analysis
public record ReadReport(
        int index,
        @Nullable Integer year,
        StoredObject analysis,
        int problems,
        int commitments,
        int rectifications,
        int warnings) {}
