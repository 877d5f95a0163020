package org.taizhang.stories;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file system that is soon full.
record SmallDisk(Path folder) implements AutoCloseable {
    static final String WHY_NOT = "only who may mount a file system can fill one up: run the stories as root";

    private static final String SIZE = "450m";

    static boolean canBeHad() {
        return succeeds("unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt");
    }

    static SmallDisk mountedAt(Path folder) throws IOException {
        Files.createDirectories(folder);
        succeeds("umount", "--lazy", folder.toString()); // of a run that was killed
        if (!succeeds("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=755", "tmpfs", folder.toString()))
            throw new IllegalStateException("cannot mount a file system at " + folder);
        return new SmallDisk(folder);
    }

    /// Takes the last byte; again and again, since programs give some back.
    void fill() {
        for (byte[] piece : new byte[][] {new byte[1 << 20], new byte[4096], new byte[1]}) {
            try (OutputStream out =
                    Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) out.write(piece);
            } catch (IOException _) {
                // no space left for a piece of this size
            }
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        succeeds("umount", "--lazy", folder.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
