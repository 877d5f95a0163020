package org.taizhang.reader.isolation;

import java.nio.file.Path;
import java.time.Duration;
import org.taizhang.format.ByteSize;

/// @param workers processes at most; they start when they are first needed
/// @param heap of one process
/// @param documents after which a process is replaced, so that leaks of libraries stay small
/// @param folder where each worker gets its own temporary folder; it is created
/// @param classpath of the processes; empty to find it
public record WorkerSettings(
        int workers, ByteSize heap, Patience patience, int documents, Path folder, String classpath) {

    /// @param document without recognition of scanned pages
    /// @param recognition of a document with it
    /// @param start of a process
    public record Patience(Duration document, Duration recognition, Duration start) {

        static Patience standard() {
            return new Patience(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(30));
        }

        Patience withDocument(Duration other) {
            return new Patience(other, recognition, start);
        }
    }

    public WorkerSettings {
        if (workers < 1 || documents < 1) {
            throw new IllegalArgumentException("workers %d, documents %d: at least 1".formatted(workers, documents));
        }
    }

    public static WorkerSettings standard(int workers, Path folder) {
        return new WorkerSettings(
                workers, ByteSize.mebibytes(512), Patience.standard(), /* documents= */ 500, folder, "");
    }
}
