package org.taizhang.events;

import java.time.Instant;
import java.util.UUID;

/// An upload was taken back before anybody had acted on it; its receipt stays. Told by whoever keeps the reports that
/// came of it, since only there it is known that nobody had.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
public record UploadWithdrawn(UUID upload, String unit, Instant withdrawnAt) implements Event {

    /// Not the upload itself, which is another's to count.
    @Override
    public String subject() {
        return "withdrawals/" + upload;
    }
}
