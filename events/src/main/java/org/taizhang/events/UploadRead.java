package org.taizhang.events;

import java.util.List;

/// An upload was read, read again, or its reading corrected: the newest of one upload holds.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
/// @param reader version of the reader
/// @param analysis the whole analysis, with what people corrected
/// @param reports in the order of the upload
public record UploadRead(String upload, String unit, String reader, StoredObject analysis, List<ReadReport> reports)
        implements Event {

    public UploadRead {
        reports = List.copyOf(reports);
    }

    @Override
    public String subject() {
        return upload;
    }
}
