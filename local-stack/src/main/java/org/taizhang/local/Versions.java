package org.taizhang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The versions of the servers, as the parent POM pins them.
final class Versions {
    private Versions() {}

    static String of(String server) {
        var versions = new Properties();
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(server, "unknown");
    }
}
