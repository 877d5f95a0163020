package org.taizhang.extract.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.reader.compilation.Split;
import org.taizhang.reader.correction.Correction;
import org.taizhang.reader.correction.Sketch;

/// A reading and its corrections as they stood when somebody looked. What is worked out from it counts only if the
/// revision still is the same when it is written down.
///
/// @param own the analysis as the reader read it; null before the first reading
/// @param shown the same with corrections
/// @param identities of its reports, in its order
/// @param corrections in force, oldest first
/// @param split how its upload is to be divided; null where nobody confirmed that
public record Seen(
        UUID upload,
        int revision,
        InForce by,
        @Nullable StoredObject own,
        @Nullable StoredObject shown,
        List<Integer> identities,
        List<ReadReport> told,
        Map<Integer, Sketch> known,
        List<Correction> corrections,
        @Nullable Split split) {

    /// Of an upload that was never read.
    public static Seen nothing(UUID upload) {
        return new Seen(upload, 0, InForce.HERE, null, null, List.of(), List.of(), Map.of(), List.of(), null);
    }

    public static Seen of(Reading reading, List<Correction> corrections) {
        return new Seen(
                reading.upload(),
                reading.revision(),
                reading.by(),
                reading.own(),
                reading.analysis(),
                reading.reports().stream().map(Reading.ReportSummary::identity).toList(),
                reading.told(),
                reading.known(),
                corrections,
                reading.split());
    }
}
