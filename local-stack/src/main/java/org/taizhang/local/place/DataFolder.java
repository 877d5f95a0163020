package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Consumer;
import org.taizhang.local.disk.Forced;

/// Where one stack keeps everything: a subfolder per server, `logs/`, and `run/` with what only this start knows.
public record DataFolder(Path root) {
    private static final long LONG_LOG = 10L * 1024 * 1024;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    static DataFolder from(Map<String, String> environment) {
        return new DataFolder(Path.of(environment.getOrDefault("TAIZHANG_DATA", "data")));
    }

    /// The folder that a server keeps its data in; made when it is not there.
    public Path of(String name) {
        return made(root.resolve(name));
    }

    public Path run() {
        return of("run");
    }

    public Path log(String process) {
        return of("logs").resolve(process + ".log");
    }

    /// Between two processes of one start, so that one that ends again and again does not fill the disk with words.
    public void rotateLongLog(String process) throws IOException {
        Path log = log(process);
        if (Files.exists(log) && Files.size(log) > LONG_LOG) rotateLog(process);
    }

    /// Keeps the log of the start before, so that each start has its own.
    public void rotateLog(String process) {
        Path log = log(process);
        if (!Files.exists(log)) return;
        try {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file that only the owner reads, whole or not at all; it is on the disk when this returns.
    public static void writePrivately(Path file, String text) {
        writePrivately(file, text, Forced::force);
    }

    /// @param force puts a file or a folder on the disk; a test looks at what is asked of it
    public static void writePrivately(Path file, String text, Consumer<Path> force) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text);
            force.accept(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force.accept(file.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path made(Path folder) {
        if (Files.isDirectory(folder)) return folder;
        Path parent = made(folder.resolveSibling(".").toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Forced.force(parent);
        return folder;
    }
}
