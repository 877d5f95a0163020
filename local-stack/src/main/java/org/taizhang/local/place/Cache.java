package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Folders that are made once and then used by every stack of a user.
public final class Cache {
    private Cache() {}

    /// Fills a folder unless that was done before. It appears whole or not at all, and one process at a time makes it.
    public static void build(Path folder, Consumer<Path> fill) {
        if (Files.exists(folder)) return;
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.exists(folder)) return;
            Path half = folder.resolveSibling(folder.getFileName() + ".half");
            delete(half);
            Files.createDirectories(half);
            fill.accept(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The place of an archive's entry, which must not lead out of the folder.
    public static Path inside(Path folder, String entry) throws IOException {
        Path target = folder.resolve(entry).normalize();
        if (!target.startsWith(folder)) throw new IOException("an archive entry leads out of its folder: " + entry);
        return target;
    }

    /// Deletes a folder with everything in it; nothing happens where there is none.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> deepestFirst;
        try (var all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
