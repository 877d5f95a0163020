package org.taizhang.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// The CloudEvents libraries of others, which read a record by its header and its value and know nothing of us.
final class Libraries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path JAVASCRIPT =
            Path.of("../examples/javascript-consumer").toAbsolutePath().normalize();

    private Libraries() {}

    /// One record of a topic.
    record Message(String contentType, String value) {}

    /// One event as a library read it.
    record Read(String id, String type, String subject, String sequence, JsonNode data) {

        static Read of(JsonNode event) {
            return new Read(
                    event.path("id").asText(),
                    event.path("type").asText(),
                    event.path("subject").asText(),
                    event.path("sequence").asText(),
                    event.path("data"));
        }
    }

    static List<Read> java(List<Message> messages) {
        return messages.stream().map(Libraries::java).toList();
    }

    private static Read java(Message message) {
        var headers =
                new RecordHeaders().add("content-type", message.contentType().getBytes(StandardCharsets.UTF_8));
        CloudEvent event = KafkaMessageFactory.createReader(
                        headers, message.value().getBytes(StandardCharsets.UTF_8))
                .toEvent();
        try {
            return new Read(
                    event.getId(),
                    event.getType(),
                    Objects.requireNonNull(event.getSubject()),
                    (String) Objects.requireNonNull(event.getExtension("sequence")),
                    JSON.readTree(Objects.requireNonNull(event.getData()).toBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The example for integrators does it.
    static List<Read> javaScript(List<Message> messages) {
        try {
            if (!Files.exists(JAVASCRIPT.resolve("node_modules"))) run(Path.of("/dev/null"), "npm", "ci");
            Path input = Files.createTempFile("records", ".jsonl");
            List<String> lines = messages.stream().map(Libraries::line).toList();
            Files.write(input, lines);
            List<String> output = run(input, "node", "read-records.js");
            Files.delete(input);
            return output.stream().map(Libraries::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> run(Path input, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("read", ".jsonl");
        Process process = new ProcessBuilder(command)
                .directory(JAVASCRIPT.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) throw new AssertionError(String.join(" ", command) + " failed");
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        return lines;
    }

    private static String line(Message message) {
        return JSON.valueToTree(
                        Map.of("headers", Map.of("content-type", message.contentType()), "value", message.value()))
                .toString();
    }

    private static Read read(String line) {
        try {
            return Read.of(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
