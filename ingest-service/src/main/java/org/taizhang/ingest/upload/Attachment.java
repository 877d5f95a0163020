package org.taizhang.ingest.upload;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.taizhang.events.StoredObject;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.StoredContent;

/// A stored file as a download: never shown by the browser in our origin, whatever it holds.
public final class Attachment {

    private Attachment() {}

    /// @param asked says which part, and what the caller has already
    public static Response of(String name, StoredObject file, ObjectStore store, HttpHeaders asked) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return StoredContent.passedOn(file, store)
                .answer(asked, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// The same to be looked at, for kinds that a browser shows and does not run. It stands alone: no script, no
    /// style, nothing from elsewhere.
    ///
    /// @param type that it was found to be, not what it says of itself
    public static Response shown(String name, String type, StoredObject file, ObjectStore store, HttpHeaders asked) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String typed = type.equals(MediaType.TEXT_PLAIN) ? type + ";charset=UTF-8" : type;
        return StoredContent.passedOn(file, store)
                .answer(asked, typed)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; object-src 'self'; img-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
