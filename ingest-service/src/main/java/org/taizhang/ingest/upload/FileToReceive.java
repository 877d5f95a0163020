package org.taizhang.ingest.upload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Caller;

/// A file that was checked and may be stored.
///
/// @param content temporary; gone when the request ends
/// @param sha256 of the content
record FileToReceive(
        Path content,
        String name,
        FileKind kind,
        String sha256,
        String unit,
        @Nullable String campaign,
        @Nullable String note,
        Caller by) {}
