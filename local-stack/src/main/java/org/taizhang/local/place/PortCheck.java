package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says which port is taken, by whom if that can be known, and how to change it, before anything is started.
public final class PortCheck {
    private static final String LISTENING = "0A";

    private PortCheck() {}

    public static void requireFree(Map<String, Integer> ports) {
        List<String> taken = new TreeMap<>(ports)
                .entrySet().stream()
                        .filter(port -> !isFree(port.getValue()))
                        .map(port -> complaint(port.getKey(), port.getValue()))
                        .toList();
        if (!taken.isEmpty()) throw new StartFailure(String.join("\n", taken));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String complaint(String name, int port) {
        return "port %d (%s) is taken by %s; stop that, or set %s to a free port, or shift all with TAIZHANG_PORT_OFFSET"
                .formatted(port, name, holder(port).orElse("an unknown process"), Ports.variable(name));
    }

    private static Optional<String> holder(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(PortCheck::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9
                        && columns[3].equals(LISTENING)
                        && columns[1].endsWith(":%04X".formatted(port)))
                .flatMap(columns -> owner(columns[9]).stream())
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException _) {
            return Stream.empty(); // not Linux: the port's holder stays unknown
        }
    }

    private static Optional<String> owner(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .map(process -> "process %d (%s)".formatted(process.pid(), commandLine(process.pid())))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException _) {
            return false; // another user's process, or one that has just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String commandLine(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                    .replace('\0', ' ')
                    .strip();
            return line.length() > 100 ? line.substring(0, 100) + "…" : line;
        } catch (IOException _) {
            return "?";
        }
    }
}
