package org.taizhang.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upload was stored and its receipt given.
///
/// @param upload id of the upload
/// @param number of the receipt
/// @param unit code of the unit that handed it in
/// @param campaign what it answers to
/// @param original the file as received
public record UploadReceived(
        UUID upload, String number, String unit, @Nullable String campaign, StoredObject original, Instant receivedAt)
        implements Event {

    @Override
    public String subject() {
        return upload.toString();
    }
}
