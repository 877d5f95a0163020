package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The port of everything that listens, from `ports.properties` and the environment.
public record Ports(Map<String, Integer> byName) {
    public Ports {
        byName = Map.copyOf(byName);
    }

    public static Ports from(Map<String, String> environment) {
        int offset = number("TAIZHANG_PORT_OFFSET", environment.get("TAIZHANG_PORT_OFFSET"), 0);
        Map<String, Integer> ports = new LinkedHashMap<>();
        defaults()
                .forEach((name, port) -> ports.put(
                        name, inRange(name, number(variable(name), environment.get(variable(name)), port + offset))));
        return new Ports(ports);
    }

    private static Map<String, Integer> defaults() {
        var file = new Properties();
        try (var in = Ports.class.getResourceAsStream("/ports.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> defaults = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> defaults.put(name, Integer.valueOf(file.getProperty(name))));
        return defaults;
    }

    /// Refuses ports that somebody moved to where this machine takes ports for outgoing connections: such a one is free
    /// when it is looked at, and held by any program's connection a moment later, or when a server starts again.
    ///
    /// A port that nobody moved is let through: on a machine whose range is wide it works most of the time.
    public void requireNotOutgoing(Set<String> names, OutgoingPorts outgoing) {
        Map<String, Integer> defaults = defaults();
        List<String> refused = names.stream()
                .sorted()
                .filter(name -> defaults.getOrDefault(name, 0) != of(name) && outgoing.hold(of(name)))
                .map(name -> "%s %d".formatted(variable(name), of(name)))
                .toList();
        if (refused.isEmpty()) return;
        throw new StartFailure(
                "these ports lie among %d to %d, which this machine gives to outgoing connections (%s): %s; %s"
                        .formatted(
                                outgoing.first(),
                                outgoing.last(),
                                OutgoingPorts.SETTING,
                                String.join(", ", refused),
                                "choose a smaller TAIZHANG_PORT_OFFSET, or set them one by one"));
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) throw new StartFailure("no port is named " + name + " in ports.properties");
        return port;
    }

    /// The environment variable that changes this port.
    static String variable(String name) {
        return "TAIZHANG_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static int number(String variable, @Nullable String value, int otherwise) {
        if (value == null || value.isBlank()) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure("%s is not a number: %s".formatted(variable, value), e);
        }
    }

    private static int inRange(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new StartFailure(
                    "port %d of %s is not between 1 and 65535; see %s".formatted(port, name, variable(name)));
        }
        return port;
    }
}
