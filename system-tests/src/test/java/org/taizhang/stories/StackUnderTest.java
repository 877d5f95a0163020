package org.taizhang.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The whole system in `target/story-stack` beside the modules; the first story starts it, the end of Maven ends it. A
/// story that does harm to everything else on its machine has a stack of its own.
final class StackUnderTest {
    private static final int PORT_OFFSET =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("TAIZHANG_STORY_PORT_OFFSET"), "21000"));
    private static final int BESIDE = 50;
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(6);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root = root();
    private final Path data;
    private final int portOffset;

    private StackUnderTest(Path data, int portOffset) {
        this.data = data;
        this.portOffset = portOffset;
        if (isReady()) return;
        forgetFormerRun();
        start();
    }

    /// Started only for a story that uses it.
    private static final class Shared {
        static final StackUnderTest RUNNING = new StackUnderTest(root().resolve("target/story-stack"), PORT_OFFSET);
    }

    static StackUnderTest running() {
        return Shared.RUNNING;
    }

    /// A new one beside that which the stories share.
    static StackUnderTest startedIn(Path data) {
        return new StackUnderTest(data, PORT_OFFSET + BESIDE);
    }

    /// The checkout.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("taizhang"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("no launcher above this folder"));
        }
        return folder;
    }

    String address(String name) {
        return state().at("/addresses/" + name).asText();
    }

    /// The mails that were sent, as they came.
    List<String> mails() {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(StackUnderTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String secret(String name) {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("run/secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /// Days go by: no story can wait for them, so what is due of a subject comes to be that many days ago; and a new
    /// day begins, which for review-service is no other than a new start.
    void becomesLate(String subject, int days) {
        String url = address("postgres") + "review";
        try (var database = DriverManager.getConnection(url, "postgres", secret("postgres"));
                var change = database.prepareStatement(
                        "update task set due = current_date - ? where subject = cast(? as uuid) and done_at is null")) {
            change.setInt(1, days);
            change.setString(2, subject);
            if (change.executeUpdate() == 0) throw new IllegalStateException("no task of " + subject);
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
        asksToEnd("review-service");
        isWhole();
    }

    /// Kill -9, as a power cut or the kernel does it.
    void kill(String process) {
        long pid = pid(process);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await("the death of " + process).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    /// As every update does it; the launcher starts it again.
    void asksToEnd(String process) {
        long pid = pid(process);
        ProcessHandle.of(pid).orElseThrow().destroy();
        await("the end of " + process).atMost(BACK_WITHIN).until(() -> ProcessHandle.of(pid)
                .isEmpty());
    }

    /// Kills a process, and keeps the launcher from starting it again until the outage is closed.
    Outage keepsDown(String process) {
        long launcher = state().at("/launcher/pid").asLong();
        List<Long> all = withDescendants(pid(process));
        signal("STOP", launcher);
        all.forEach(one -> signal("KILL", one));
        return () -> signal("CONT", launcher);
    }

    /// The process takes connections and never answers, until the outage is closed.
    Outage hangs(String process) {
        List<Long> all = withDescendants(pid(process));
        all.forEach(one -> signal("STOP", one));
        return () -> all.forEach(one -> signal("CONT", one));
    }

    private static List<Long> withDescendants(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).orElseThrow().descendants().map(ProcessHandle::pid))
                .toList();
    }

    /// The words of each command that a process has started and that still runs.
    List<List<String>> commandsBelow(String process) {
        return ProcessHandle.of(pid(process))
                .orElseThrow()
                .descendants()
                .map(child -> Path.of("/proc/%d/cmdline".formatted(child.pid())))
                .map(StackUnderTest::words)
                .toList();
    }

    private static List<String> words(Path command) {
        try {
            return List.of(Files.readString(command).split("\0", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends with what is away.
    interface Outage extends AutoCloseable {
        @Override
        void close();
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void goesDownAndUp() {
        says("down");
        start();
    }

    /// What the launcher prints for a command on this stack.
    String says(String... command) {
        try {
            Process running = launcher(command).redirectErrorStream(true).start();
            String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            running.waitFor();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Of a command of the launcher, as whoever watches the stack sees it.
    int exitCodeOf(String... command) {
        try {
            return launcher(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder launcher(String... command) {
        var launcher = new ProcessBuilder(
                Stream.concat(Stream.of(root.resolve("taizhang").toString()), Stream.of(command))
                        .toList());
        launcher.environment().put("TAIZHANG_DATA", data.toString());
        launcher.environment().put("TAIZHANG_PORT_OFFSET", Integer.toString(portOffset));
        // A story says when, so that no clock decides what it finds.
        launcher.environment().put("TAIZHANG_DIGESTS_DAILY", "false");
        return launcher;
    }

    /// Waits until all is ready again that was killed.
    void isWhole() {
        await("the stack is whole").atMost(BACK_WITHIN).until(this::allReady);
    }

    /// Folders where an upload lies while it is read, those of killed processes too.
    List<Path> uploadsBeingRead() {
        return below("reading", path -> path.getFileName().toString().startsWith("upload-"));
    }

    /// Files that are on their way in, those of killed processes too.
    List<Path> uploadsBeingReceived() {
        return below(
                "receiving",
                path -> Files.isRegularFile(path)
                        && !path.getFileName().toString().equals(".lock"));
    }

    /// What the processes logged under the number of a call, for whoever reads why a story failed.
    List<String> logged(String correlationId) {
        var lines = new ArrayList<String>();
        for (Path log : below("logs", Files::isRegularFile)) {
            try (Stream<String> all = Files.lines(log, StandardCharsets.UTF_8)) {
                all.filter(line -> line.contains(correlationId)).forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private List<Path> below(String folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(data.resolve(folder))) {
            return all.filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean allReady() {
        for (JsonNode process : state().path("processes")) {
            if (!process.path("state").asText().equals("ready")) return false;
            if (ProcessHandle.of(process.path("pid").asLong(-1)).isEmpty()) return false;
        }
        return true;
    }

    private long pid(String process) {
        return state().at("/processes/" + process + "/pid").asLong();
    }

    private boolean isReady() {
        JsonNode state = state();
        return state.path("phase").asText().equals("ready")
                && ProcessHandle.of(state.at("/launcher/pid").asLong(-1)).isPresent();
    }

    private JsonNode state() {
        try {
            return JSON.readTree(Files.readString(data.resolve("run/state.json")));
        } catch (NoSuchFileException _) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        try {
            Files.createDirectories(data);
            Path log = data.resolve("up.log");
            var up = launcher("up", "--detach", "--until-exit-of", Long.toString(maven().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Process launcher = up.start();
            boolean ended = launcher.waitFor(STARTED_WITHIN);
            if (!ended || launcher.exitValue() != 0) {
                launcher.destroyForcibly();
                throw new IllegalStateException("the stack did not start:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stack cannot be started, see " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void forgetFormerRun() {
        if (!Files.exists(data)) return;
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outermost Java process above this one, else the direct parent (an IDE).
    private static ProcessHandle maven() {
        ProcessHandle found = ProcessHandle.current().parent().orElse(ProcessHandle.current());
        for (Optional<ProcessHandle> p = Optional.of(found);
                p.isPresent();
                p = p.get().parent()) {
            if (p.get().info().command().orElse("").endsWith("/java")) found = p.get();
        }
        return found;
    }
}
