package org.taizhang.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.web.Digest;

/// A file whose digest was taken when it arrived. It is not taken again: whoever compares with it learns whether the
/// file has changed since.
///
/// @param size in bytes
public record ReceivedFile(Path path, long size, String sha256) {

    /// Reads the file once.
    public static ReceivedFile of(Path path) {
        try {
            return new ReceivedFile(path, Files.size(path), Digest.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
