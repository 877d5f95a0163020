package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One launcher per data folder; the system gives the lock back when the launcher ends, however it ends.
public record DataFolderLock(FileChannel channel) implements AutoCloseable {
    public static DataFolderLock take(DataFolder data) {
        Path file = data.run().resolve("launcher.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("a stack runs already in %s; see ./taizhang status, stop it with ./taizhang down"
                        .formatted(data.root()));
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
