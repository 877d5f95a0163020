package org.taizhang.extract.isolation;

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

/// One child process and its temporary folder. Used by one thread at a time.
final class Worker {
    private static final int LARGEST_FRAME = 64 << 20;
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
                                "-Xmx" + settings.heap(),
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
        if (frame().length != 0) {
            throw new IOException("the first frame of a worker is not empty");
        }
    }

    void ask(Path file, boolean ocr) throws IOException {
        documents++;
        out.writeBoolean(ocr);
        out.writeUTF(file.toAbsolutePath().toString());
        out.flush();
    }

    byte[] answer() throws IOException {
        return frame();
    }

    private byte[] frame() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_FRAME) {
            throw new IOException("a frame of %d bytes".formatted(length));
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new IOException("a frame of %d bytes ended after %d".formatted(length, frame.length));
        }
        return frame;
    }

    boolean isWorn(int mostDocuments) {
        return documents >= mostDocuments || !process.isAlive();
    }

    /// Exit code 3 is what `ExitOnOutOfMemoryError` ends with.
    String fate() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            return "stopped answering";
        }
        return process.exitValue() == 3 ? "ran out of memory" : "ended with " + process.exitValue();
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
