package org.taizhang.reader.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.format.ByteSize;
import org.taizhang.format.Reason;

@Timeout(120)
class WorkerPoolTest {
    private static final Path REPORT = Samples.sample("1-water-bureau.docx");
    private static final String DIGEST = "c0ffee";

    @TempDir
    Path folder;

    @Test
    void aWorkerReadsWhatThisProcessWouldRead() {
        try (WorkerPool pool = new WorkerPool(settings())) {
            assertThat(analysis(read(pool, REPORT))).isEqualTo(analysisHere());
        }
    }

    @Test
    void manyThreadsShareFewWorkers() throws InterruptedException, ExecutionException {
        byte[] expected = analysisHere();
        try (WorkerPool pool = new WorkerPool(settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> read(pool, REPORT)));
            }

            for (Future<Answer> answer : answers) {
                assertThat(analysis(answer.get())).isEqualTo(expected);
            }
            assertThat(workers()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aWorkerThatHangsIsKilledAndTheNextDocumentIsRead() throws IOException, InterruptedException {
        try (WorkerPool pool = new WorkerPool(quick(Duration.ofSeconds(3)))) {
            read(pool, REPORT);
            long pid = workers().getFirst().pid();
            new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).start().waitFor();

            Answer hung = read(pool, REPORT);

            assertThat(reason(hung)).isEqualTo(Reason.TOO_SLOW);
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(read(pool, REPORT)).isInstanceOf(Answer.Read.class);
        }
    }

    @Test
    void aWorkerThatDiesWhileIdleIsReplaced() {
        try (WorkerPool pool = new WorkerPool(settings())) {
            read(pool, REPORT);
            ProcessHandle worker = workers().getFirst();
            worker.destroyForcibly();
            worker.onExit().join();

            assertThat(read(pool, REPORT)).isInstanceOf(Answer.Read.class);
        }
    }

    @Test
    void aWorkerThatIsKilledWhileItReadsSaysNothingAgainstTheFile() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        try (WorkerPool pool = new WorkerPool(settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = threads.submit(() -> read(pool, pipe));

            // Opens when the worker has opened the other end.
            try (var _ = Files.newOutputStream(pipe)) {
                workers().getFirst().destroyForcibly();

                assertThat(answer.get()).isInstanceOf(Answer.Died.class);
            }
            assertThat(read(pool, REPORT)).isInstanceOf(Answer.Read.class);
        }
    }

    @Test
    void aDocumentThatEatsAllMemoryIsTooComplex() throws IOException {
        Path thick = folder.resolve("thick.txt");
        Files.writeString(thick, "党".repeat(7_000_000), UTF_8);
        try (WorkerPool pool =
                new WorkerPool(with(ByteSize.mebibytes(80), Duration.ofSeconds(30), /* documents= */ 100))) {
            assertThat(reason(read(pool, thick))).isEqualTo(Reason.TOO_COMPLEX);
            assertThat(read(pool, REPORT)).isInstanceOf(Answer.Read.class);
        }
    }

    @Test
    void aWornWorkerIsReplaced() {
        try (WorkerPool pool =
                new WorkerPool(with(ByteSize.mebibytes(200), Duration.ofSeconds(30), /* documents= */ 2))) {
            read(pool, REPORT);
            long first = workers().getFirst().pid();
            read(pool, REPORT);
            read(pool, REPORT);

            assertThat(workers()).singleElement().satisfies(w -> assertThat(w.pid())
                    .isNotEqualTo(first));
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        try (WorkerPool pool = new WorkerPool(settings())) {
            read(pool, Samples.sample("1-water-bureau.pdf"));
            assertThat(workers()).isNotEmpty();
            assertThat(left()).allMatch(Files::isDirectory);
        }

        assertThat(workers()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void aWorkerKnowsNoSecretsOfItsParent() throws IOException {
        try (WorkerPool pool = new WorkerPool(settings())) {
            read(pool, REPORT);
            Path environment =
                    Path.of("/proc/%d/environ".formatted(workers().getFirst().pid()));
            assumeThat(environment).exists();

            assertThat(Files.readString(environment).split("\0", -1))
                    .allMatch(e -> e.matches("(?s)|(PATH|LANG|LC_ALL|LC_CTYPE|TESSDATA_PREFIX|TMPDIR)=.*"));
        }
    }

    @Test
    void aWorkerCanLoadTheReaderAndNothingElseOfItsParent() throws IOException, ClassNotFoundException {
        try (WorkerPool pool = new WorkerPool(settings());
                URLClassLoader worker = loader(classpathOfARunningWorker(pool))) {
            assertThat(worker.loadClass(WorkerMain.class.getName())).isNotSameAs(WorkerMain.class);
            assertThatThrownBy(() -> worker.loadClass(Test.class.getName())).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void aWorkerEndsWithTheInputOfItsParent() throws IOException, InterruptedException {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        WorkerClasspath.find(),
                        WorkerMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(worker.getInputStream().readNBytes(4)).containsOnly(0);

        worker.getOutputStream().close();

        assertThat(worker.waitFor()).isZero();
    }

    @Test
    void aClosedPoolReadsNothing() {
        WorkerPool pool = new WorkerPool(settings());
        pool.close();

        assertThatThrownBy(() -> read(pool, REPORT)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aMissingFileIsAnAnswerToo() {
        try (WorkerPool pool = new WorkerPool(settings())) {
            assertThat(reason(read(pool, folder.resolve("missing.docx")))).isEqualTo(Reason.DAMAGED);
        }
    }

    /// All of `../shared/hostile` where it is there, else our small set; the first line of the table of faults.
    @Test
    @Timeout(600)
    void everyHostileFileEndsInOneOutcomeAndLeavesNothing() throws IOException {
        try (WorkerPool pool = new WorkerPool(settings())) {
            for (Path file : Samples.hostile()) {
                long start = System.nanoTime();

                Answer answer = read(pool, file);

                assertThat(answer).as(file.toString()).isNotNull();
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(file.toString())
                        .isLessThan(Duration.ofSeconds(60));
                assertThat(left()).as(file.toString()).allMatch(Files::isDirectory);
            }
            assertThat(read(pool, REPORT)).isInstanceOf(Answer.Read.class);
        }
    }

    private static List<Path> classpathOfARunningWorker(WorkerPool pool) throws IOException {
        read(pool, REPORT);
        Path command = Path.of("/proc/%d/cmdline".formatted(workers().getFirst().pid()));
        assumeThat(command).exists();
        List<String> words = List.of(Files.readString(command).split("\0", -1));
        String classpath = words.get(words.indexOf("-cp") + 1);
        return Stream.of(classpath.split(File.pathSeparator, -1)).map(Path::of).toList();
    }

    private static URLClassLoader loader(List<Path> classpath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classpath) {
            urls.add(entry.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private WorkerSettings settings() {
        return quick(Duration.ofSeconds(30));
    }

    private WorkerSettings quick(Duration timeout) {
        return with(ByteSize.mebibytes(400), timeout, /* documents= */ 100);
    }

    private WorkerSettings with(ByteSize heap, Duration timeout, int documents) {
        var patience = WorkerSettings.Patience.standard().withDocument(timeout);
        return new WorkerSettings(/* workers= */ 2, heap, patience, documents, folder.resolve("workers"), "");
    }

    private static Answer read(WorkerPool pool, Path file) {
        return pool.read(file, DIGEST);
    }

    private static byte[] analysisHere() {
        return analysis(
                new Reading().read(new Request(REPORT, DIGEST, false, "")).answer());
    }

    private static byte[] analysis(Answer answer) {
        return ((Answer.Read) answer).analysis();
    }

    private static Reason reason(Answer answer) {
        return ((Answer.Unreadable) answer).reason();
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().toList();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("workers"))) {
            return left.flatMap(f -> {
                        try (Stream<Path> inside = Files.list(f)) {
                            return Stream.concat(Stream.of(f), inside.toList().stream());
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
