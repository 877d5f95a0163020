package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.taizhang.events.Topic;

/// A subscribed system: everything that the five topics hold, from the first event on, through the broker's outer door.
final class Integrator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Thread listening;
    private volatile boolean closed;

    /// One record of a topic.
    record Heard(String topic, String key, Libraries.Message message, JsonNode event) {
        static Heard of(ConsumerRecord<String, String> record) throws JsonProcessingException {
            Header contentType = record.headers().lastHeader("content-type");
            String named = contentType == null ? "" : new String(contentType.value(), StandardCharsets.UTF_8);
            var message = new Libraries.Message(named, record.value());
            return new Heard(record.topic(), record.key(), message, JSON.readTree(record.value()));
        }

        String text() {
            return message.value();
        }

        String id() {
            return event.path("id").asText();
        }

        String subject() {
            return event.path("subject").asText();
        }

        /// `upload.received` for `org.taizhang.upload.received.v1`
        String fact() {
            String type = event.path("type").asText();
            return type.substring("org.taizhang.".length(), type.lastIndexOf('.'));
        }

        long sequence() {
            return Long.parseLong(event.path("sequence").asText());
        }

        JsonNode data() {
            return event.path("data");
        }
    }

    private Integrator(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
        consumer.subscribe(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        this.listening = Thread.ofPlatform().daemon().name("integrator").start(this::listen);
    }

    static Integrator subscribed() {
        var stack = StackUnderTest.running();
        String tokens = stack.address("issuer") + "/protocol/openid-connect/token";
        // The client fetches tokens only from where it is told that it may.
        System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", tokens);
        var settings = new Properties();
        settings.put("bootstrap.servers", stack.address("kafka-external"));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put("sasl.oauthbearer.token.endpoint.url", tokens);
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                "sasl.jaas.config",
                ("org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required "
                                + "clientId=\"integrator\" clientSecret=\"%s\";")
                        .formatted(stack.secret("client.integrator")));
        settings.put("group.id", "integrator.stories-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        return new Integrator(new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
    }

    private void listen() {
        try (consumer) {
            while (!closed) {
                for (var one : consumer.poll(Duration.ofSeconds(1))) {
                    heard.add(Heard.of(one));
                }
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("an event that is no JSON", e);
        }
    }

    List<Heard> everything() {
        return List.copyOf(heard);
    }

    /// What was said about one subject on one topic: each event once, in the order in which it first came.
    List<Heard> about(String id, Topic topic) {
        // The reading of an upload is not the upload.
        String subject = topic == Topic.READINGS ? "readings/" + id : id;
        var ids = new HashSet<String>();
        return heard.stream()
                .filter(one ->
                        one.topic().equals(topic.topicName()) && one.subject().equals(subject))
                .filter(one -> ids.add(one.id()))
                .toList();
    }

    List<String> facts(String subject, Topic topic) {
        return about(subject, topic).stream().map(Heard::fact).toList();
    }

    void hears(String subject, Topic topic, Predicate<List<String>> facts) {
        await("what was said about " + subject + " on " + topic.topicName())
                .atMost(PATIENCE)
                .failFast("the integrator fell silent", () -> !listening.isAlive())
                .until(() -> facts(subject, topic), facts);
    }

    /// With `sequence` a subscriber proves that nothing is missing and nothing came out of order.
    void provesThatNothingIsMissing() {
        Map<String, List<Heard>> bySubject = heard.stream().collect(Collectors.groupingBy(Heard::subject));
        var gaps = new ArrayList<String>();
        bySubject.forEach((subject, events) -> {
            var ids = new HashSet<String>();
            List<Long> sequences = events.stream()
                    .filter(one -> ids.add(one.id()))
                    .map(Heard::sequence)
                    .toList();
            List<Long> complete = IntStream.rangeClosed(1, sequences.size())
                    .mapToObj(Long::valueOf)
                    .toList();
            if (!sequences.equals(complete)) gaps.add(subject + ": " + sequences);
        });
        assertThat(Collections.unmodifiableList(gaps)).as("gaps or disorder").isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        try {
            listening.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
