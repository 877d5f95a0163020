package org.taizhang.events;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One report that was read from an upload.
///
/// @param index place in the upload, from 0
/// @param identity which report of the upload it is, the same in every reading of it, also where another reader splits
/// the upload otherwise; null means the index
/// @param year that the report is about; null when it could not be read
/// @param analysis this report's part of the analysis
public record ReadReport(
        int index,
        @Nullable Integer identity,
        @Nullable Integer year,
        StoredObject analysis,
        int problems,
        int commitments,
        int rectifications,
        int warnings) {

    public ReadReport {
        int least = IntStream.of(
                        index, identity == null ? 0 : identity, problems, commitments, rectifications, warnings)
                .min()
                .orElseThrow();
        if (least < 0) throw new IllegalArgumentException("no place and no count: " + least);
    }

    /// Of a first reading, in which a report is known by its place.
    public ReadReport(
            int index,
            @Nullable Integer year,
            StoredObject analysis,
            int problems,
            int commitments,
            int rectifications,
            int warnings) {
        this(index, null, year, analysis, problems, commitments, rectifications, warnings);
    }

    /// Its identity, whichever way it was told.
    public int knownAs() {
        return identity == null ? index : identity;
    }
}
