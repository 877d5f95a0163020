package org.taizhang.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// Faults of the launcher's own surroundings: none of them ends the care for a process.
class SupervisionTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Server server = new Server("server", List.of());
    private Stack stack;

    /// Where something goes wrong.
    enum Place {
        LAUNCH,
        PROGRAM,
        READINESS,
        LOG,
        STATE
    }

    /// A server that only waits for its end.
    private static final class Server implements Component {
        private final String name;
        private final List<Component> database;
        private final AtomicInteger launches = new AtomicInteger();
        private final AtomicBoolean answers = new AtomicBoolean(true);
        private volatile boolean launchFails;
        private volatile boolean readinessFails;
        private volatile String program = "sleep";

        Server(String name, List<Component> database) {
            this.name = name;
            this.database = database;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> ports() {
            return List.of();
        }

        @Override
        public List<Component> needs() {
            return database;
        }

        @Override
        public List<Component> startsAfter() {
            return database;
        }

        @Override
        public Launch launch() {
            launches.incrementAndGet();
            if (launchFails) throw new OutOfMemoryError("no thread");
            return new Launch(List.of(program, "1000"), Map.of());
        }

        @Override
        public boolean isReady() {
            if (readinessFails) throw new IllegalStateException("no socket");
            return answers.get();
        }
    }

    @BeforeEach
    void aLauncher() {
        var place = Workplace.from(
                Map.of(
                        "TAIZHANG_DATA",
                        folder.toString(),
                        "TAIZHANG_CACHE",
                        folder.resolve("cache").toString()),
                new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
        stack = new Stack(place);
        stack.add(server);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                stack.forking().serve();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void nothingStays() throws InterruptedException {
        stack.stop();
    }

    @ParameterizedTest
    @EnumSource
    void aServerIsStartedAgainWhenTheFaultIsOver(Place place) throws IOException {
        stack.start();
        long killed = pid(server);

        breakIn(place);
        kill(server);
        await().atMost(SOON).until(() -> showsIn(place));
        mend(place);

        await().atMost(SOON).until(() -> isReady(server) && pid(server) != killed);
        await().atMost(SOON).untilAsserted(() -> {
            var recorded = StackState.read(new DataFolder(folder))
                    .orElseThrow()
                    .processes()
                    .get("server");
            assertThat(recorded.pid()).isEqualTo(pid(server));
            assertThat(recorded.presentState()).isEqualTo("ready");
        });
    }

    @Test
    void theStateOfADeadServerIsNotCalledReadyWhenNobodyCouldWriteItDown() throws IOException {
        stack.start();
        Path state = folder.resolve("run/state.json");
        String asItWas = Files.readString(state);

        kill(server);
        await().atMost(SOON).until(() -> !asItWas.equals(Files.readString(state)));
        Files.writeString(state, asItWas);

        assertThat(StackState.read(new DataFolder(folder))
                        .orElseThrow()
                        .processes()
                        .get("server")
                        .presentState())
                .isEqualTo("dead");
    }

    @Test
    void whatRunsWithoutAnsweringIsNotReadyHoweverLongItTakes() {
        Server slow = new Server("slow", List.of());
        var supervision = new Supervision(slow, stack, Duration.ofMillis(300));
        Thread.ofVirtual().start(supervision);
        await().atMost(SOON).until(() -> supervision.state() == Supervision.State.READY);
        BooleanSupplier isStartedAgain = () -> slow.launches.get() == 2 && supervision.pid() > 0;

        slow.answers.set(false);
        ProcessHandle.of(supervision.pid()).orElseThrow().destroyForcibly();
        await().atMost(SOON).until(isStartedAgain::getAsBoolean);

        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> supervision.state() == Supervision.State.STARTING);
        slow.answers.set(true);
        await().atMost(SOON).until(() -> supervision.state() == Supervision.State.READY);
        assertThat(slow.launches).hasValue(2);
        stopped(supervision);
    }

    @Test
    void nothingIsStartedAgainBeforeItsDatabaseIsThere() {
        Server service = stack.add(new Server("service", List.of(server)));
        stack.start();
        server.answers.set(false);
        kill(server);
        await().atMost(SOON).until(() -> !isReady(server));

        kill(service);

        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> service.launches.get() == 1);
        server.answers.set(true);
        await().atMost(SOON).until(() -> isReady(service) && service.launches.get() == 2);
    }

    @Test
    void aFirstStartThatFailsThreeTimesSaysWhy() {
        server.program = "false";
        server.answers.set(false);

        assertThatThrownBy(stack::start).isInstanceOf(StartFailure.class).hasMessageContaining("server ended");
        assertThat(server.launches).hasValue(3);
    }

    private void breakIn(Place place) throws IOException {
        switch (place) {
            case LAUNCH -> server.launchFails = true;
            case PROGRAM -> server.program = "there-is-no-such-program";
            case READINESS -> server.readinessFails = true;
            // Folders in the place of files: unlike a permission, that stops root, too.
            case LOG -> {
                Files.move(folder.resolve("logs/server.log"), folder.resolve("logs/kept"));
                Files.createDirectory(folder.resolve("logs/server.log"));
            }
            case STATE -> Files.createDirectories(folder.resolve("run/state.json.new/full"));
        }
    }

    private void mend(Place place) throws IOException {
        switch (place) {
            case LAUNCH -> server.launchFails = false;
            case PROGRAM -> server.program = "sleep";
            case READINESS -> server.readinessFails = false;
            case LOG -> Files.delete(folder.resolve("logs/server.log"));
            case STATE -> Files.delete(folder.resolve("run/state.json.new/full"));
        }
    }

    private boolean showsIn(Place place) {
        return switch (place) {
            case LAUNCH, LOG -> saysThat("server cannot be run");
            case PROGRAM, READINESS -> server.launches.get() > 1 && !isReady(server);
            case STATE -> saysThat("the state cannot be written");
        };
    }

    private boolean saysThat(String words) {
        return said.toString(StandardCharsets.UTF_8).contains(words);
    }

    private boolean isReady(Component component) {
        return stack.supervisionOf(component).state() == Supervision.State.READY;
    }

    private long pid(Component component) {
        return stack.supervisionOf(component).pid();
    }

    private void kill(Component component) {
        ProcessHandle.of(pid(component)).orElseThrow().destroyForcibly();
    }

    private static void stopped(Supervision supervision) {
        try {
            supervision.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
