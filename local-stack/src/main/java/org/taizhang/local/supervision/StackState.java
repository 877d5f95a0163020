package org.taizhang.local.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.Ports;

/// What `run/state.json` says about a running stack, for `status`, `down` and tests; rewritten at each change.
///
/// @param processes by name; `pid` is the process as it is now, so a test that kills one reads the file again
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackState(
        Running launcher, String phase, Map<String, String> addresses, Map<String, Running> processes) {

    /// @param startedAt milliseconds since 1970, since a process id is used again after a while
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Running(long pid, long startedAt, String state, int restarts, Map<String, Integer> ports) {
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid).filter(process -> startOf(process) == startedAt);
        }

        /// What is true now: the file may be older than the end of a process.
        public String presentState() {
            return state.equals("ready") && handle().isEmpty() ? "dead" : state;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static StackState of(Stack stack) {
        Map<String, Running> processes = new LinkedHashMap<>();
        for (Supervision supervision : stack.supervisions()) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            supervision
                    .component()
                    .ports()
                    .forEach(port -> ports.put(port, stack.ports().of(port)));
            processes.put(
                    supervision.component().name(),
                    running(supervision.pid(), lower(supervision.state()), supervision.restarts(), ports));
        }
        return new StackState(
                running(ProcessHandle.current().pid(), lower(stack.phase()), 0, Map.of()),
                lower(stack.phase()),
                addresses(stack.ports()),
                processes);
    }

    private static Running running(long pid, String state, int restarts, Map<String, Integer> ports) {
        long startedAt =
                pid < 0 ? 0 : ProcessHandle.of(pid).map(StackState::startOf).orElse(0L);
        return new Running(pid, startedAt, state, restarts, ports);
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> addresses(Ports ports) {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("portal", "http://localhost:" + ports.of("gateway"));
        addresses.put("issuer", "http://localhost:" + ports.of("keycloak") + "/realms/taizhang");
        addresses.put("keycloak", "http://localhost:" + ports.of("keycloak"));
        addresses.put("postgres", "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/");
        addresses.put("kafka", "127.0.0.1:" + ports.of("kafka"));
        addresses.put("kafka-external", "localhost:" + ports.of("kafka-external"));
        addresses.put("s3", "http://127.0.0.1:" + ports.of("s3"));
        List.of("ingest", "extract", "review")
                .forEach(service -> addresses.put(service, "http://127.0.0.1:" + ports.of(service)));
        return addresses;
    }

    void write(DataFolder data) {
        try {
            DataFolder.writePrivately(file(data), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<StackState> read(DataFolder data) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(data)), StackState.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(data), e);
        }
    }

    public static void forget(DataFolder data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("state.json");
    }
}
