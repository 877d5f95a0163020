package org.taizhang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.StackState;

/// `./taizhang status`: processes, their ports, and the memory that is really theirs (PSS, with descendants).
///
/// Whether a process lives is looked up, not believed: on a full disk nobody could write down that it died.
/// The exit code is 0 when all is ready and 3 when not, as systemctl has it.
final class ProcessTable {
    private static final String ROW = "%-16s %-9s %8s %9s  %8s  %s";

    private ProcessTable() {}

    static int print(Workplace place) {
        Optional<StackState> read = StackState.read(place.data())
                .filter(state -> state.launcher().handle().isPresent());
        if (read.isEmpty()) {
            place.console().print("nothing runs in " + place.data().root());
            return 3;
        }
        StackState state = read.get();
        place.console().print(ROW.formatted("process", "state", "pid", "restarts", "memory", "ports"));
        long sum = 0;
        for (var entry : state.processes().entrySet()) sum += row(place.console(), entry.getKey(), entry.getValue());
        long launcher = memory(ProcessHandle.of(state.launcher().pid()).stream());
        place.console()
                .print(ROW.formatted("launcher", state.phase(), state.launcher().pid(), "", megabytes(launcher), ""));
        place.console().print(ROW.formatted("", "", "", "", megabytes(sum + launcher), "in all"));
        boolean allReady = state.processes().values().stream()
                .allMatch(process -> process.presentState().equals("ready"));
        return allReady && state.phase().equals("ready") ? 0 : 3;
    }

    private static long row(Console console, String name, StackState.Running process) {
        long memory = memory(
                process.handle().stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants())));
        String ports =
                process.ports().entrySet().stream().map(ProcessTable::port).collect(Collectors.joining(", "));
        console.print(ROW.formatted(
                name,
                process.presentState(),
                process.pid() < 0 ? "" : Long.toString(process.pid()),
                process.restarts(),
                megabytes(memory),
                ports));
        return memory;
    }

    private static String port(Map.Entry<String, Integer> port) {
        return port.getValue() + " " + port.getKey();
    }

    private static String megabytes(long kilobytes) {
        return kilobytes == 0 ? "" : kilobytes / 1024 + " MB";
    }

    private static long memory(Stream<ProcessHandle> processes) {
        return processes
                .mapToLong(process -> proportionalSetSize(process.pid()))
                .sum();
    }

    private static long proportionalSetSize(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0; // has just ended, or belongs to another user
        }
    }
}
