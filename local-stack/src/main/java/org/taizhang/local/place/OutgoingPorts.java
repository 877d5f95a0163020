package org.taizhang.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The ports that the kernel picks from for connections that leave this machine.
///
/// @param reserved those in between that it never picks, as `ip_local_reserved_ports` writes them: `8080,9000-9010`
public record OutgoingPorts(int first, int last, String reserved) {
    static final String SETTING = "net.ipv4.ip_local_port_range";
    private static final Path SETTINGS = Path.of("/proc/sys/net/ipv4");

    public static OutgoingPorts ofThisMachine() {
        try {
            List<String> range = words(SETTINGS.resolve("ip_local_port_range"));
            Path reserved = SETTINGS.resolve("ip_local_reserved_ports");
            return new OutgoingPorts(
                    Integer.parseInt(range.getFirst()),
                    Integer.parseInt(range.getLast()),
                    Files.exists(reserved) ? Files.readString(reserved).strip() : "");
        } catch (IOException _) {
            return new OutgoingPorts(0, -1, ""); // not Linux: the range stays unknown
        }
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file).strip().split("\\s+", -1));
    }

    boolean hold(int port) {
        return port >= first && port <= last && !isReserved(port);
    }

    private boolean isReserved(int port) {
        return Stream.of(reserved.split(",", -1))
                .filter(range -> !range.isBlank())
                .map(range -> range.split("-", -1))
                .anyMatch(ends -> Integer.parseInt(ends[0]) <= port && port <= Integer.parseInt(ends[ends.length - 1]));
    }
}
