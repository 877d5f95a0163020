package org.taizhang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upload was read, read again, or its reading corrected: the newest of one upload holds.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
/// @param receivedAt when the upload was received, which orders the versions of a report; null when nobody kept it
/// @param reader version of the reader
/// @param analysis the whole analysis, with what people corrected
/// @param reports in the order of the upload
/// @param correctedByOthers whether people of another unit than handed it in have corrected it; null means no
/// @param campaign what it answers to, as it was handed in
/// @param division how the file was divided; null where it holds one report
/// @param split number of the confirmed split that it was divided by; null where nobody confirmed one
public record UploadRead(
        UUID upload,
        String unit,
        @Nullable Instant receivedAt,
        String reader,
        StoredObject analysis,
        List<ReadReport> reports,
        @Nullable Boolean correctedByOthers,
        @Nullable String campaign,
        @Nullable StoredObject division,
        @Nullable Integer split)
        implements Event {

    public UploadRead {
        if (split != null && split < 1) throw new IllegalArgumentException("no split: " + split);
        reports = List.copyOf(reports);
    }

    /// Of a reading that nobody else has touched.
    public UploadRead(
            UUID upload,
            String unit,
            @Nullable Instant receivedAt,
            String reader,
            StoredObject analysis,
            List<ReadReport> reports) {
        this(upload, unit, receivedAt, reader, analysis, reports, null, null, null, null);
    }

    /// The subject of all that is told of the reading of an upload. It is not the upload, which is another's to count.
    static String subjectOf(UUID upload) {
        return "readings/" + upload;
    }

    @Override
    public String subject() {
        return subjectOf(upload);
    }
}
