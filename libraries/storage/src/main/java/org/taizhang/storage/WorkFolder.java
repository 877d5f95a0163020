package org.taizhang.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The folder of one process beside those of its siblings, whose dead it buries.
///
/// A process holds the lock of its folder as long as it lives, and the system frees it however the process ends. So a
/// folder whose lock can be had is what a killed process left. Folders are made and taken away only by who holds the
/// lock of their parent, so that nobody takes one that is about to be locked for a dead one.
public final class WorkFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String PREFIX = "process-";
    /// What lies there is of strangers and for nobody else.
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final System.Logger LOG = System.getLogger(WorkFolder.class.getName());
    /// Of this process: to try a lock that it holds itself, and to close that again, would free it.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes a folder for this process and takes those of dead ones away.
    public static WorkFolder in(Path parent) throws IOException {
        return make(parent, PREFIX + UUID.randomUUID());
    }

    /// The same, for who must know the name before: it begins with `process-` and no other process has it.
    public static WorkFolder at(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith(PREFIX))
            throw new IllegalArgumentException("the name must begin with process-: " + folder);
        return make(folder.resolveSibling("."), name);
    }

    private static synchronized WorkFolder make(Path parent, String name) throws IOException {
        Path siblings =
                Files.createDirectories(parent.toAbsolutePath().normalize()).toRealPath();
        try (FileChannel turn = open(siblings.resolve(LOCK));
                FileLock _ = turn.lock()) {
            bury(siblings);
            Path path = Files.createDirectory(siblings.resolve(name), OWNER_ONLY);
            FileChannel lock = open(path.resolve(LOCK));
            if (lock.tryLock() == null) {
                lock.close();
                throw new IOException("somebody else holds the lock of " + path);
            }
            OWN.add(path);
            return new WorkFolder(path, lock);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        takeAway(path);
        lock.close();
        OWN.remove(path);
    }

    private static void bury(Path siblings) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(siblings)) {
            folders = all.filter(Files::isDirectory)
                    .filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : folders) {
            if (isDead(folder)) {
                takeAway(folder);
            }
        }
    }

    private static void takeAway(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // Whoever starts next tries again; what lies there must not keep this process from its work or its end.
            LOG.log(System.Logger.Level.WARNING, "cannot take away " + folder, e);
        }
    }

    private static boolean isDead(Path folder) throws IOException {
        if (OWN.contains(folder)) {
            return false;
        }
        try (FileChannel channel = open(folder.resolve(LOCK));
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
