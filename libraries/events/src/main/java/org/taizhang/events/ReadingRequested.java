package org.taizhang.events;

import java.util.UUID;

/// Somebody wants an upload read again by the reader in force. The extract service tells it to itself, so that the
/// wish outlives the process; to others it says that an `upload.read` may follow.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
public record ReadingRequested(UUID upload, String unit) implements Event {

    @Override
    public String subject() {
        return UploadRead.subjectOf(upload);
    }
}
