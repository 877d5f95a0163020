package org.taizhang.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a command that ends by itself.
final class Command {
    private Command() {}

    /// Runs it with its output in a log, which the message quotes when it fails.
    static void run(List<String> command, Path log) {
        int exit =
                exitCode(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        if (exit != 0) {
            throw new StartFailure(
                    "%s failed (exit code %d); the end of %s:%n%s".formatted(command, exit, log, LogTail.of(log, 15)));
        }
    }

    static void require(List<String> command) {
        if (!succeeds(command.toArray(String[]::new))) throw new StartFailure(command + " failed");
    }

    static boolean succeeds(String... command) {
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
