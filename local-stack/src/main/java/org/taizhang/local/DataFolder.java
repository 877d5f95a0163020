package org.taizhang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Where one stack keeps everything: a subfolder per server, `logs/`, and `run/` with what only this start knows.
record DataFolder(Path root) {
    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    static DataFolder from(Map<String, String> environment) {
        return new DataFolder(Path.of(environment.getOrDefault("TAIZHANG_DATA", "data")));
    }

    /// The folder that a server keeps its data in; made when it is not there.
    Path of(String name) {
        return made(root.resolve(name));
    }

    Path run() {
        return of("run");
    }

    Path log(String process) {
        return of("logs").resolve(process + ".log");
    }

    /// Keeps the log of the start before, so that each start has its own.
    void rotateLog(String process) {
        Path log = log(process);
        if (!Files.exists(log)) return;
        try {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file that only the owner reads, whole or not at all.
    static void writePrivately(Path file, String text) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
