package org.taizhang.events;

import java.util.UUID;

/// An upload could not be read; it stays stored.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
/// @param reader version of the reader
/// @param reason stable code, such as `encrypted`
public record UploadUnreadable(UUID upload, String unit, String reader, String reason) implements Event {

    @Override
    public String subject() {
        return UploadRead.subjectOf(upload);
    }
}
