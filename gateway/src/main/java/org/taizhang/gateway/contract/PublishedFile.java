package org.taizhang.gateway.contract;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.taizhang.events.EventType;
import org.taizhang.web.Digest;

/// A file of the contract.
///
/// @param path where it is on the class path, and here
/// @param tag changes when the content does
record PublishedFile(String path, String mediaType, String tag, Buffer content) {

    static PublishedFile read(String path, String mediaType) {
        try (InputStream in = EventType.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the contract has no " + path);
            byte[] bytes = in.readAllBytes();
            return new PublishedFile(path, mediaType, '"' + Digest.of(bytes) + '"', Buffer.buffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
