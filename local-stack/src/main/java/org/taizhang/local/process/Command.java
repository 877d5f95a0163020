package org.taizhang.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.taizhang.local.place.StartFailure;

/// Runs a command that ends by itself.
public final class Command {
    private Command() {}

    /// Runs it with its output in a log, which the message quotes when it fails.
    public static void run(List<String> command, Path log) {
        int exit =
                exitCode(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        if (exit != 0) {
            throw new StartFailure(
                    "%s failed (exit code %d); the end of %s:%n%s".formatted(command, exit, log, LogTail.of(log, 15)));
        }
    }

    public static void require(List<String> command) {
        if (!succeeds(command.toArray(String[]::new))) throw new StartFailure(command + " failed");
    }

    public static boolean succeeds(String... command) {
        return exitCode(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                == 0;
    }

    private static int exitCode(ProcessBuilder process) {
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new StartFailure("cannot run " + process.command().getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(
                    "interrupted while running " + process.command().getFirst(), e);
        }
    }
}
