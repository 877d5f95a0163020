package org.taizhang.local.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Puts a file or a folder on the disk. A new file is there for sure only when its folder is forced, too.
public final class Forced {
    private Forced() {}

    public static void force(Path path) {
        // A folder can be opened for reading only, and that is enough for fsync.
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("not durable: " + path, e);
        }
    }
}
