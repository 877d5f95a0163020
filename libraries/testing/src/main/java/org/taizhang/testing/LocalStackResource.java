package org.taizhang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Gives a module's tests the real PostgreSQL, Kafka, Keycloak and S3 of the local stack, and an empty database.
///
/// The first module that asks starts the stack, in `target/test-stack` beside the modules; it ends with the Maven run.
/// One that runs there already is used as it is, which saves its start:
/// `TAIZHANG_DATA=target/test-stack TAIZHANG_PORT_OFFSET=20000 ./taizhang up --infrastructure --detach`.
public class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path root = root();
        Path data = root.resolve("target/test-stack");
        try {
            Files.createDirectories(data);
            try (var lock = FileChannel.open(
                            root.resolve("target/test-stack.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                if (!isReady(data)) startStack(data);
            }
            Map<String, String> environment = environment(data);
            if (module().equals("gateway")) {
                environment.put("quarkus.http.test-port", Integer.toString(TestPorts.gateway()));
                environment.put("quarkus.management.test-port", Integer.toString(TestPorts.gatewayManagement()));
            }
            emptyDatabase(environment);
            leaveTheClockAlone(environment);
            People.issuer(environment.get("TAIZHANG_OIDC_ISSUER"));
            AnswersAsPublished.demand(module());
            return environment;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the local stack is not usable for tests, see " + data.resolve("logs"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The stack serves the next module, too.
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("taizhang"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("no launcher above this folder"));
        }
        return folder;
    }

    private static String module() {
        return Path.of("").toAbsolutePath().getFileName().toString();
    }

    private static boolean isReady(Path data) throws IOException {
        Path state = data.resolve("run/state.json");
        if (!Files.exists(state)) return false;
        JsonNode json = new ObjectMapper().readTree(state.toFile());
        return json.path("phase").asText().equals("ready")
                && ProcessHandle.of(json.at("/launcher/pid").asLong(-1)).isPresent();
    }

    private static void startStack(Path data) throws IOException, InterruptedException {
        Path log = data.resolve("up.log");
        String maven = Long.toString(maven().pid());
        var up = new ProcessBuilder(
                        root().resolve("taizhang").toString(),
                        "up",
                        "--infrastructure",
                        "--detach",
                        "--until-exit-of",
                        maven)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        up.environment().put("TAIZHANG_DATA", data.toString());
        up.environment().put("TAIZHANG_PORT_OFFSET", Integer.toString(TestPorts.offset()));
        if (up.start().waitFor() != 0) {
            throw new IllegalStateException("the local stack did not start:\n" + Files.readString(log));
        }
    }

    /// The outermost Java process above this one, else the direct parent (an IDE).
    private static ProcessHandle maven() {
        ProcessHandle found = ProcessHandle.current().parent().orElse(ProcessHandle.current());
        for (Optional<ProcessHandle> p = Optional.of(found);
                p.isPresent();
                p = p.get().parent()) {
            if (p.get().info().command().orElse("").endsWith("/java")) found = p.get();
        }
        return found;
    }

    private static Map<String, String> environment(Path data) throws IOException {
        var environment = new HashMap<String, String>();
        for (String line : Files.readAllLines(data.resolve("run/environment/" + module() + ".env"))) {
            int equals = line.indexOf('=');
            // Tests listen on a port of their own.
            if (equals > 0 && !line.startsWith("QUARKUS_")) {
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return environment;
    }

    /// What a service does by itself at an hour of the day would happen in the middle of the tests of that hour.
    private static void leaveTheClockAlone(Map<String, String> environment) {
        environment.put("TAIZHANG_DIGESTS_DAILY", "false");
        environment.put("taizhang.notices.watch-tasks-at", "off");
    }

    private static void emptyDatabase(Map<String, String> environment) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        environment.get("TAIZHANG_DATABASE_URL"),
                        environment.get("TAIZHANG_DATABASE_USER"),
                        environment.get("TAIZHANG_DATABASE_PASSWORD"));
                Statement statement = database.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }
}
