package org.taizhang.extract.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taizhang.reader.difference.Difference;
import org.taizhang.reader.difference.ReportDifference;

/// What the newest reading says otherwise than the one before.
@Schema(name = "ReadingDifference")
public record ReadingDifference(
        ReadBy before, ReadBy after, List<ReportDifference> reports, List<Difference.Unplaced> unplaced) {

    @Schema(name = "ReadBy")
    record ReadBy(String reader, String vocabulary) {
        static ReadBy of(InForce by) {
            return new ReadBy(by.reader(), by.vocabulary());
        }
    }

    static ReadingDifference of(InForce before, InForce after, Difference difference) {
        return new ReadingDifference(ReadBy.of(before), ReadBy.of(after), difference.reports(), difference.unplaced());
    }
}
