package org.taizhang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.server.Kafka;
import org.taizhang.local.supervision.StackState;

/// Starts the real servers as `./taizhang up --infrastructure` does, with its own data folder and ports.
class LocalStackIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /// Beside the stack of the other modules' tests.
    private static final String PORT_OFFSET = Integer.toString(
            2000 + Integer.parseInt(Objects.requireNonNullElse(System.getenv("TAIZHANG_TEST_PORT_OFFSET"), "20000")));

    /// Shared, so that only the first start makes the servers' data.
    @TempDir
    static Path folder;

    private Process launcher;

    @AfterEach
    void nothingStays() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor();
    }

    @Test
    void aDeadServerComesBackAndCtrlCStopsThemAll() throws IOException, InterruptedException {
        start();
        long broker = pid("kafka");
        int port = state().processes().get("kafka").ports().get("kafka");

        ProcessHandle.of(broker).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).until(() -> pid("kafka") != broker && isReady("kafka"));
        assertThat(state().processes().get("kafka").restarts()).isEqualTo(1);
        assertThat(Kafka.answers(port)).isTrue();

        List<ProcessHandle> children = children();
        signal("-INT", launcher.pid());

        await().atMost(Duration.ofMinutes(1)).until(() -> !launcher.isAlive());
        assertThat(children).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
        assertThat(StackState.read(new DataFolder(folder))).isEmpty();
    }

    @Test
    void statusSaysWhoIsDeadAndFailsWhileSomebodyIs() throws IOException, InterruptedException {
        start();
        ProcessHandle broker = ProcessHandle.of(pid("kafka")).orElseThrow();
        assertThat(status().exit()).isZero();

        Path inTheWay = folder.resolve("run/state.json.new/full");
        Files.createDirectories(inTheWay); // as on a full disk, the state cannot be written
        broker.destroyForcibly();
        await().until(() -> !broker.isAlive());
        Status whileNobodyCanWrite = status();
        Files.delete(inTheWay);

        assertThat(whileNobodyCanWrite.exit()).isEqualTo(3);
        assertThat(whileNobodyCanWrite.rowOf("kafka")).contains(" dead ");
        assertThat(whileNobodyCanWrite.rowOf("postgres")).contains(" ready ");
        await().atMost(Duration.ofMinutes(1)).until(() -> status().exit() == 0);
    }

    @Test
    void aKilledLauncherTakesItsChildrenWithIt() throws IOException, InterruptedException {
        start();
        List<ProcessHandle> children = children();

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private record Status(int exit, String table) {
        String rowOf(String process) {
            return table.lines()
                    .filter(line -> line.startsWith(process))
                    .findFirst()
                    .orElse("");
        }
    }

    private Status status() throws IOException, InterruptedException {
        Path table = folder.resolve("status.txt");
        int exit = launcher("status").redirectOutput(table.toFile()).start().waitFor();
        return new Status(exit, Files.readString(table));
    }

    private ProcessBuilder launcher(String... arguments) {
        var command = new ArrayList<>(Workplace.java("96m"));
        command.addAll(List.of(
                "-cp",
                HOME.resolve("local-stack/target/local-stack.jar") + ":" + HOME.resolve("local-stack/target/lib/*"),
                LocalStack.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TAIZHANG_DATA", folder.toString());
        builder.environment().put("TAIZHANG_PORT_OFFSET", PORT_OFFSET);
        builder.environment().put("TAIZHANG_HOME", HOME.toString());
        return builder;
    }

    private void start() throws IOException {
        launcher = launcher(
                        "up",
                        "--infrastructure",
                        "--until-exit-of",
                        Long.toString(ProcessHandle.current().pid()))
                .redirectOutput(folder.resolve("launcher.txt").toFile())
                .start();
        await().atMost(Duration.ofMinutes(5)).until(() -> !launcher.isAlive() || phase().equals("ready"));
        assertThat(phase()).as(Files.readString(folder.resolve("launcher.txt"))).isEqualTo("ready");
    }

    private StackState state() {
        return StackState.read(new DataFolder(folder)).orElseThrow();
    }

    private String phase() {
        return StackState.read(new DataFolder(folder)).map(StackState::phase).orElse("none");
    }

    private boolean isReady(String process) {
        return state().processes().get(process).state().equals("ready");
    }

    private long pid(String process) {
        return state().processes().get(process).pid();
    }

    private List<ProcessHandle> children() {
        return state().processes().values().stream()
                .map(StackState.Running::handle)
                .flatMap(Optional::stream)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        int exit =
                new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        assertThat(exit).isZero();
    }
}
