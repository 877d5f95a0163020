package org.taizhang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The port of everything that listens, from `ports.properties` and the environment.
record Ports(Map<String, Integer> byName) {
    Ports {
        byName = Map.copyOf(byName);
    }

    static Ports from(Map<String, String> environment) {
        var defaults = new Properties();
        try (var in = Ports.class.getResourceAsStream("/ports.properties")) {
            defaults.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int offset = number("TAIZHANG_PORT_OFFSET", environment.get("TAIZHANG_PORT_OFFSET"), 0);
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : defaults.stringPropertyNames()) {
            int shifted = Integer.parseInt(defaults.getProperty(name)) + offset;
            ports.put(name, inRange(name, number(variable(name), environment.get(variable(name)), shifted)));
        }
        return new Ports(ports);
    }

    int of(String name) {
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
