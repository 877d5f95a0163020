package org.taizhang.extract.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.reader.analysis.Failure;
import org.taizhang.reader.correction.Sketch;

/// A reading with its corrections, stored and ready to be written down.
///
/// @param own the analysis as the reader read it
/// @param analysis the same with what people corrected; the same object where nobody did
/// @param reports as they are told to others
/// @param failures documents of the upload that could not be read
/// @param known what each report of the upload was like when it was last read, by identity
/// @param unplaced corrections that find no place in it
/// @param difference to the reading before; null where there was none
/// @param division how its file was divided; null for one report, and of other corrections, which change nothing of it
/// @param split number of the split that it was divided by; 0 where nobody confirmed one
public record Draft(
        StoredObject own,
        StoredObject analysis,
        List<Reading.ReportSummary> summaries,
        List<ReadReport> reports,
        List<Failure> failures,
        Map<Integer, Sketch> known,
        Set<UUID> unplaced,
        @Nullable StoredObject difference,
        @Nullable StoredObject division,
        int split) {}
