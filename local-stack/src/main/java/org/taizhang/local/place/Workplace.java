package org.taizhang.local.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What every component of one start shares.
///
/// @param cache unpacked and built servers, shared by all data folders of a user
/// @param home the checkout that the services are built in
public record Workplace(DataFolder data, Path cache, Path home, Ports ports, Secrets secrets, Console console) {
    public static final String LOOPBACK = "127.0.0.1";

    public static Workplace from(Map<String, String> environment, Console console) {
        var data = DataFolder.from(environment);
        String cache = environment.getOrDefault("TAIZHANG_CACHE", "");
        Path cacheFolder =
                cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "taizhang") : Path.of(cache);
        Path home = Path.of(environment.getOrDefault("TAIZHANG_HOME", "."))
                .toAbsolutePath()
                .normalize();
        return new Workplace(
                data,
                DataFolder.made(cacheFolder.toAbsolutePath()),
                home,
                Ports.from(environment),
                new Secrets(data.run().resolve("secrets.properties")),
                console);
    }

    /// The command of a child JVM of the Java that runs the launcher, made to start fast and stay small.
    public static List<String> java(String maximumHeap, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + maximumHeap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(more));
        return command;
    }

    /// Where a Quarkus server puts files that it serves from archives; by default in the machine's shared folder, which
    /// outlives the stack.
    public String vertxCache(String component) {
        return data.of(component).resolve("vertx-cache").toString();
    }

    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    public int port(String name) {
        return ports.of(name);
    }

    public String loopback(String port) {
        return LOOPBACK + ":" + port(port);
    }

    public String publicUrl() {
        return "http://localhost:" + port("gateway");
    }

    public String issuer() {
        return "http://localhost:" + port("keycloak") + "/realms/taizhang";
    }
}
