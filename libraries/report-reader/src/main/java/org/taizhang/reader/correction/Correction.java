package org.taizhang.reader.correction;

import java.util.UUID;

/// A change of one report of an upload.
///
/// @param report identity of the report in its upload, see [Identities]
public record Correction(UUID id, int report, Change change) {

    /// True when this one takes the place of the other.
    public boolean replaces(Correction other) {
        return report == other.report && change.isOfTheSameAs(other.change);
    }
}
