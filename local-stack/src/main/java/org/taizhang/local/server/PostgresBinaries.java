package org.taizhang.local.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.taizhang.local.place.Cache;
import org.taizhang.local.place.StartFailure;

/// The server's programs, unpacked once per machine from the Maven artifact.
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    static void unpack(Path home) {
        Cache.build(home, folder -> {
            try (InputStream resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
                if (resource == null) throw new StartFailure("no PostgreSQL for this machine: " + ARCHIVE);
                extract(
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource))),
                        folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void extract(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = Cache.inside(folder, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
