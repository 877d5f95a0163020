package org.taizhang.ingest.upload;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.events.StoredObject;

/// A stored file as a download: never shown by the browser in our origin, whatever it holds.
public final class Attachment {

    private Attachment() {}

    public static Response of(String name, StoredObject file, ObjectStore store) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(store.open(file.bucket(), file.key()))
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", '"' + file.sha256() + '"')
                .build();
    }
}
