package org.taizhang.reader.isolation;

import java.nio.file.Path;
import java.time.Duration;

/// @param workers processes at most; they start when they are first needed
/// @param heap of one process in the notation of `-Xmx`
/// @param timeout for a document without recognition of scanned pages
/// @param ocrTimeout for a document with it
/// @param documents after which a process is replaced, so that leaks of libraries stay small
/// @param folder where each worker gets its own temporary folder; it is created
/// @param classpath of the processes; empty to find it
public record WorkerSettings(
        int workers,
        String heap,
        Duration timeout,
        Duration ocrTimeout,
        Duration startTimeout,
        int documents,
        Path folder,
        String classpath) {

    public WorkerSettings {
        if (workers < 1 || documents < 1) {
            throw new IllegalArgumentException("workers %d, documents %d: at least 1".formatted(workers, documents));
        }
    }

    public static WorkerSettings standard(int workers, Path folder) {
        return new WorkerSettings(
                workers,
                "512m",
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                500,
                folder,
                "");
    }
}
