package org.taizhang.reader.isolation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.taizhang.format.Reason;

/// One child process and its temporary folder. Used by one thread at a time.
final class Worker {
    private static final int OUT_OF_MEMORY = 3;
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TESSDATA_PREFIX");

    private final Process process;
    private final Path folder;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int documents;

    private Worker(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        out = new DataOutputStream(process.getOutputStream());
    }

    static Worker start(WorkerSettings settings, List<String> prefix) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(settings.folder()), "worker-");
        ProcessBuilder builder = new ProcessBuilder(command(settings, prefix, folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("TMPDIR", folder.toString());
        return new Worker(builder.start(), folder);
    }

    private static List<String> command(WorkerSettings settings, List<String> prefix, Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classpath = settings.classpath().isEmpty() ? WorkerClasspath.find() : settings.classpath();
        return Stream.concat(
                        prefix.stream(),
                        Stream.of(
                                java,
                                "-Xmx" + settings.heap().bytes(),
                                "-Xss2m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:MaxDirectMemorySize=64m",
                                "-XX:MaxMetaspaceSize=128m",
                                "-XX:-UsePerfData",
                                "-Xshare:auto",
                                "-Djava.awt.headless=true",
                                "-Djava.io.tmpdir=" + folder,
                                "-Dlog4j2.statusLoggerLevel=OFF",
                                "-cp",
                                classpath,
                                WorkerMain.class.getName()))
                .toList();
    }

    /// Blocks until the process can take a document.
    void awaitReady() throws IOException {
        if (in.readInt() != WorkerMain.READY) {
            throw new IOException("the first word of a worker is another");
        }
    }

    void ask(Request request) throws IOException {
        documents++;
        request.write(out);
    }

    Frame answer() throws IOException {
        return Frame.read(in);
    }

    boolean isWorn(int mostDocuments) {
        return documents >= mostDocuments || !process.isAlive();
    }

    /// What became of a process that answered no more. Without memory it is by the file; else the cause may lie
    /// elsewhere.
    Answer fate() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            return new Answer.Died("stopped answering");
        }
        // What `ExitOnOutOfMemoryError` ends with.
        return process.exitValue() == OUT_OF_MEMORY
                ? new Answer.Unreadable(Reason.TOO_COMPLEX, "ran out of memory")
                : new Answer.Died("ended with " + process.exitValue());
    }

    void emptyFolder() {
        try (Stream<Path> left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder())
                    .filter(p -> !p.equals(folder))
                    .forEach(Worker::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        emptyFolder();
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
