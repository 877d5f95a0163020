package org.taizhang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What stays on the heap after ever more documents. Each sample is read once before the count begins, so that what
/// is loaded once for all is not taken for growth.
final class HeldMemory {
    private static final int DOCUMENTS = 3000;
    private static final int STEP = 500;
    private static final double FLAT = 1.05;

    private final Reading reading = new Reading();

    void run(Path samples, PrintStream out) throws IOException {
        List<Path> files = Samples.withText(samples, ".txt", ".docx", ".doc", ".wps", ".ofd", ".pdf");
        files.forEach(reading::analysis);
        double start = megabytes();
        double end = start;
        out.printf(Locale.ROOT, "memory held after documents: 0: %.1f MB", start);
        for (int read = 1; read <= DOCUMENTS; read++) {
            reading.analysis(files.get(read % files.size()));
            if (read % STEP == 0) {
                end = megabytes();
                out.printf(Locale.ROOT, ", %d: %.1f MB", read, end);
            }
        }
        out.println(end <= start * FLAT ? ": flat" : ": GROWS");
    }

    /// Twice, since what waits for finalisation is freed by the second only.
    private static double megabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
