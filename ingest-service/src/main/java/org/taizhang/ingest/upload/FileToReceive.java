package org.taizhang.ingest.upload;

import org.jspecify.annotations.Nullable;
import org.taizhang.storage.ReceivedFile;
import org.taizhang.web.identity.Caller;

/// A file that was checked and may be stored.
///
/// @param content temporary; gone when the request ends
record FileToReceive(
        ReceivedFile content,
        String name,
        FileKind kind,
        String unit,
        @Nullable String campaign,
        @Nullable String note,
        Caller by) {

    String sha256() {
        return content.sha256();
    }
}
