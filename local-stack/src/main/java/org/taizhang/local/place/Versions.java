package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The versions of the servers, as the parent POM pins them.
public final class Versions {
    private Versions() {}

    public static String of(String server) {
        var versions = new Properties();
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(server, "unknown");
    }
}
