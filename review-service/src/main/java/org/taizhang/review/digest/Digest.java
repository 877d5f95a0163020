package org.taizhang.review.digest;

import java.util.List;
import java.util.UUID;
import org.taizhang.review.notice.Kind;

/// What one person is told in one mail.
///
/// @param id also of the mail
/// @param attempts how often it was tried, this time included
record Digest(UUID id, String address, int attempts, List<Line> lines) {

    Digest {
        lines = List.copyOf(lines);
    }

    /// @param title of a report or campaign, number of an item or upload: nothing of what they say
    record Line(Kind kind, String about, UUID subject, String title) {}
}
