package org.taizhang.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Wait;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.StackState;

/// A launcher that goes on when the command that started it returns.
final class Daemon {
    private static final String LOG = "launcher";

    private Daemon() {}

    /// Starts a launcher in a session of its own, shows what it says, and returns when all is ready or it has ended.
    static int start(Workplace place, List<String> arguments) throws InterruptedException {
        Optional<StackState> running = StackState.read(place.data())
                .filter(state -> state.launcher().handle().isPresent());
        if (running.isPresent()) throw alreadyRunning(place);
        place.data().rotateLog(LOG);
        Path log = place.data().log(LOG);
        Process launcher = fork(arguments, log);
        var output = new Follower(log);
        while (launcher.isAlive() && !isReady(place, launcher)) {
            output.copyTo(place.console());
            Thread.sleep(200);
        }
        Thread.sleep(200); // the greeting comes right after the state
        output.copyTo(place.console());
        return launcher.isAlive() ? 0 : 1;
    }

    private static StartFailure alreadyRunning(Workplace place) {
        return new StartFailure("a stack runs already in %s; see ./taizhang status, stop it with ./taizhang down"
                .formatted(place.data().root()));
    }

    private static Process fork(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(ProcessHandle.current().info().command().stream().toList());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", Workplace.classPath(), LocalStack.class.getName()));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        try {
            return new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(Workplace place, Process launcher) {
        return StackState.read(place.data())
                .filter(state -> state.launcher().pid() == launcher.pid()
                        && state.phase().equals("ready"))
                .isPresent();
    }

    /// Ends the stack of this data folder, from wherever it was started.
    static int stop(Workplace place) throws InterruptedException {
        Optional<StackState> state = StackState.read(place.data());
        if (state.isEmpty()) {
            place.console().print("nothing runs in " + place.data().root());
            return 0;
        }
        Optional<ProcessHandle> launcher = state.get().launcher().handle();
        launcher.ifPresent(ProcessHandle::destroy);
        boolean ended = Wait.until(() -> launcher.filter(ProcessHandle::isAlive).isEmpty(), Duration.ofSeconds(90));
        if (!ended) launcher.ifPresent(ProcessHandle::destroyForcibly);
        Leftovers.end(place);
        place.console().print("stopped");
        return 0;
    }

    /// Shows what is appended to a file.
    private static final class Follower {
        private final Path file;
        private long shown;

        Follower(Path file) {
            this.file = file;
        }

        void copyTo(Console console) {
            try (var in = new RandomAccessFile(file.toFile(), "r")) {
                in.seek(shown);
                byte[] news = new byte[(int) (in.length() - shown)];
                in.readFully(news);
                int whole = news.length;
                while (whole > 0 && news[whole - 1] != '\n') whole--;
                if (whole == 0) return;
                shown += whole;
                console.print(new String(news, 0, whole - 1, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
