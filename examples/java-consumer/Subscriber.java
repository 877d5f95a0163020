import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Prints every event of Taizhang, one line each, and proves by `sequence` that none is missing.
///
/// Goes on where it was when started again: Kafka keeps the place in the topics, `subscriber.state` the last sequence of
/// each subject. The state is written before the place is committed, so a crash between the two delivers events again,
/// and these are known by their sequence. The new state takes the place of the old one at once, so no crash leaves half
/// of it; where it is lost or empty all the same, everything is heard again from the beginning, which proves it anew.
///
/// One instance: the state is a file beside it. A second one of the same group would get half of the topics, and find
/// gaps when they change hands; who needs several keeps the sequences in a database that they share.
///
/// `java -cp 'target/dependency/*' Subscriber.java [SECONDS]` ends after so many seconds without an event.
class Subscriber {
    private static final List<String> TOPICS = List.of(
            "taizhang.uploads", "taizhang.readings", "taizhang.reports", "taizhang.items", "taizhang.units",
                "taizhang.campaigns",
                "taizhang.lists");
    private static final Path STATE = Path.of("subscriber.state");

    private final ObjectMapper json = new ObjectMapper();
    private final Properties lastSequence = new Properties();
    private int events;
    private int repeated;

    public static void main(String[] arguments) throws IOException {
        Duration quiet = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : Long.MAX_VALUE / 2_000_000_000L);
        new Subscriber().listen(quiet);
    }

    private void listen(Duration quiet) throws IOException {
        if (Files.exists(STATE)) {
            try (var in = Files.newBufferedReader(STATE)) {
                lastSequence.load(in);
            }
        }
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(TOPICS, new FromTheBeginning(consumer, lastSequence));
            System.out.println("one instance; state in " + STATE.toAbsolutePath());
            long lastNews = System.nanoTime();
            while (System.nanoTime() - lastNews < quiet.toNanos()) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (records.isEmpty()) continue;
                for (var record : records) take(record);
                remember();
                consumer.commitSync();
                lastNews = System.nanoTime();
            }
        }
        System.out.printf("%d events, %d repeated, %d subjects known, no gaps%n", events, repeated, lastSequence.size());
    }

    private void take(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = json.readTree(record.value());
        String subject = event.path("subject").asText();
        long sequence = Long.parseLong(event.path("sequence").asText());
        long last = Long.parseLong(lastSequence.getProperty(subject, "0"));
        if (sequence <= last) {
            repeated++; // delivered at least once
            return;
        }
        if (sequence > last + 1) {
            throw new IllegalStateException("%s: expected sequence %d, got %d".formatted(subject, last + 1, sequence));
        }
        lastSequence.setProperty(subject, Long.toString(sequence));
        events++;
        System.out.printf(
                "%s  %-34s %s #%d  unit=%s  %s%n",
                event.path("time").asText(),
                event.path("type").asText(),
                subject,
                sequence,
                event.path("unit").asText("-"),
                event.path("data"));
    }

    private void remember() throws IOException {
        Path next = Path.of(STATE + ".next");
        try (var out = Files.newBufferedWriter(next)) {
            lastSequence.store(out, null);
        }
        Files.move(next, STATE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Without a state the place that Kafka keeps is of no use: what came before it could not be proven.
    private record FromTheBeginning(KafkaConsumer<?, ?> consumer, Properties known) implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (known.isEmpty()) consumer.seekToBeginning(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // The state is written after each batch.
        }
    }

    private static Properties settings() {
        String tokens = environment(
                "TAIZHANG_TOKEN_URL", "http://localhost:8180/realms/taizhang/protocol/openid-connect/token");
        // The client sends the secret only where it is told that it may.
        System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", tokens);
        var settings = new Properties();
        settings.put("bootstrap.servers", environment("TAIZHANG_KAFKA", "localhost:8093"));
        settings.put("group.id", environment("TAIZHANG_GROUP", "integrator.example"));
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("security.protocol", "SASL_PLAINTEXT"); // SASL_SSL outside one machine
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put("sasl.oauthbearer.token.endpoint.url", tokens);
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\"%s\" clientSecret=\"%s\";"
                        .formatted(
                                environment("TAIZHANG_CLIENT_ID", "integrator"),
                                environment("TAIZHANG_CLIENT_SECRET", "")));
        return settings;
    }

    private static String environment(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
