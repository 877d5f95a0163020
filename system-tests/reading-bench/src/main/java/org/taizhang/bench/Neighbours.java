package org.taizhang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.taizhang.reader.isolation.WorkerPool;
import org.taizhang.reader.isolation.WorkerSettings;

/// How long ordinary uploads wait for their answer from the real workers: alone, and with a hostile one arriving
/// beside every second of them.
final class Neighbours {
    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final double TARGET = 1.5;
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final List<Path> ordinary;
    private final List<Path> hostile;

    Neighbours(Path samples, Path hostile) throws IOException {
        this.ordinary = Samples.withText(samples, ".docx", ".doc", ".pdf", ".txt");
        this.hostile = Samples.files(hostile).stream()
                .filter(file -> !Samples.name(file).startsWith("README"))
                .filter(file -> !Samples.name(file).startsWith("matrix"))
                .toList();
    }

    void run(PrintStream out) throws Exception {
        Latencies alone = latencies(List.of());
        Latencies amid = latencies(hostile);
        out.println("milliseconds until the answer, ordinary uploads   mean   median   95 of 100   worst");
        out.println(alone.row("alone"));
        out.println(amid.row("amid hostile ones"));
        double median = amid.at(0.5) / alone.at(0.5);
        double slow = amid.at(0.95) / alone.at(0.95);
        out.printf(
                Locale.ROOT,
                "amid hostile ones: median %.2f times, 95 of 100 %.2f times, at most %.1f wanted%s%n",
                median,
                slow,
                TARGET,
                Math.max(median, slow) <= TARGET ? "" : " MISSED");
    }

    private record Latencies(List<Double> milliseconds) {
        Latencies {
            milliseconds = milliseconds.stream().sorted().toList();
        }

        double mean() {
            return milliseconds.stream().mapToDouble(d -> d).average().orElse(0);
        }

        double at(double share) {
            return milliseconds.get((int) Math.min(milliseconds.size() - 1, milliseconds.size() * share));
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-47s %7.0f %8.0f %11.0f %7.0f",
                    name,
                    mean(),
                    at(0.5),
                    at(0.95),
                    milliseconds.getLast());
        }
    }

    /// With one upload every so often, and one of `among` beside every second of them as long as these last.
    private Latencies latencies(List<Path> among) throws Exception {
        Path folder = Files.createTempDirectory("taizhang-bench-");
        try (var pool = new WorkerPool(WorkerSettings.standard(WORKERS, folder));
                ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            ordinary.forEach(
                    file -> pool.read(file, "")); // Workers warm up once in their life, not once for every upload.
            List<Future<Double>> answers = new ArrayList<>();
            List<Future<Double>> answersToHostile = new ArrayList<>();
            for (int i = 0; i < Math.max(ordinary.size(), hostile.size() * 2); i++) {
                Path file = ordinary.get(i % ordinary.size());
                if (i % 2 == 0 && i / 2 < among.size()) {
                    Path bad = among.get(i / 2);
                    answersToHostile.add(uploads.submit(() -> milliseconds(pool, bad)));
                }
                answers.add(uploads.submit(() -> milliseconds(pool, file)));
                Thread.sleep(BETWEEN);
            }
            for (Future<Double> answer : answersToHostile) {
                answer.get();
            }
            List<Double> milliseconds = new ArrayList<>();
            for (Future<Double> answer : answers) {
                milliseconds.add(answer.get());
            }
            return new Latencies(milliseconds);
        }
    }

    private static double milliseconds(WorkerPool pool, Path file) {
        long submitted = System.nanoTime();
        pool.read(file, "");
        return (System.nanoTime() - submitted) / 1e6;
    }
}
