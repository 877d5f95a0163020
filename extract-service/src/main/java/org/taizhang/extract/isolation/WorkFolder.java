package org.taizhang.extract.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    public static synchronized WorkFolder in(Path parent) throws IOException {
        Path siblings = Files.createDirectories(parent).toRealPath();
        try (FileChannel turn = open(siblings.resolve(LOCK));
                FileLock _ = turn.lock()) {
            bury(siblings);
            Path path = Files.createTempDirectory(siblings, PREFIX);
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
