package org.taizhang.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.taizhang.local.place.StartFailure;

/// One running process, leader of its own group, that dies with the launcher.
public record Child(Process process, Launch launch) {
    /// Uses commands of `util-linux`, which every Debian has: `setsid` makes the group, so that Ctrl-C in a
    /// terminal reaches only the launcher; `setpriv` has the kernel stop the child when the launcher is gone. Where
    /// a user is changed the same call must do both, since a change of user clears the death signal.
    public static Child start(Launch launch, Path log, ForkingThread forking) throws InterruptedException, IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", launch.stopSignal()));
        if (!launch.identity().isEmpty() && launch.identity().getFirst().equals("setpriv")) {
            command.addAll(launch.identity().subList(1, launch.identity().size()));
        } else {
            command.addAll(launch.identity());
        }
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        return new Child(forking.start(builder), launch);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Asks in good order, and insists with the whole group when that takes too long.
    public void stop(Duration patience) throws InterruptedException {
        if (process.isAlive()) signal(launch.stopSignal(), Long.toString(process.pid()));
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        killGroup();
        if (!ended) process.waitFor();
    }

    /// Ends what the process left behind, for example the reader's workers.
    void killGroup() throws InterruptedException {
        signal("KILL", "-" + process.pid());
    }

    private static void signal(String signal, String target) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", target)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartFailure("cannot run kill, which every system has", e);
        }
    }
}
