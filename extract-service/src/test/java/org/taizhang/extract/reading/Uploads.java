package org.taizhang.extract.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadReceived;
import org.taizhang.storage.ObjectStore;
import org.taizhang.testing.People;

/// Plays the ingest service: stores files of the water bureau and tells of them.
@ApplicationScoped
public class Uploads {

    public static final String REPORTER = "water-bureau-reporter";

    private static final Path SAMPLES = Path.of("../libraries/document-formats/src/test/resources/samples");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ObjectStore store;
    private final Session database;
    private final Map<String, Object> broker;

    Uploads(ObjectStore store, Session database, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.store = store;
        this.database = database;
        this.broker = broker;
    }

    UploadReceived stored(byte[] content) {
        // As exact as it is stored.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new UploadReceived(
                UUID.randomUUID(), "HZ-2024-000001", "water-bureau", null, object("originals", content), now);
    }

    StoredObject object(String bucket, byte[] content) {
        return store.put(bucket, "test/" + UUID.randomUUID(), content);
    }

    /// The sample report, read.
    public String read() {
        UploadReceived upload = stored(sample("1-water-bureau.docx"));
        publish(envelope(upload));
        awaitState(upload, "read");
        return upload.upload().toString();
    }

    static Envelope envelope(UploadReceived upload) {
        return new Envelope(UUID.randomUUID(), "/taizhang/ingest-service", Instant.now(), 1, null, upload);
    }

    void publish(Envelope event) {
        try (var kafka = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new StringSerializer())) {
            var message =
                    new ProducerRecord<>(event.type().topic().topicName(), event.subject(), EnvelopeJson.write(event));
            message.headers().add("content-type", EnvelopeJson.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
            kafka.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not told: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitState(UploadReceived upload, String state) {
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> as(REPORTER)
                .get("/api/readings/" + upload.upload())
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    void awaitKnown(UploadReceived upload) {
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> as(REPORTER)
                .get("/api/readings/" + upload.upload())
                .then()
                .statusCode(200));
    }

    /// How many uploads that wait are such.
    long jobs(String such) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from reading_job where " + such, Long.class)
                        .getSingleResult());
    }

    static void awaitNotUnderWay(String upload) {
        Awaitility.await().atMost(LONGEST).until(() -> !"reading"
                .equals(reading(upload).getString("again.state")));
    }

    public static JsonPath reading(String upload) {
        return as(REPORTER)
                .get("/api/readings/" + upload)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// What the service told of an upload, oldest first.
    public List<Envelope> told(String upload) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select payload from outbox where subject = :upload order by position", String.class)
                        .setParameter("upload", "readings/" + upload)
                        .getResultList())
                .stream()
                .map(payload -> EnvelopeJson.parse(payload).orElseThrow())
                .toList();
    }

    /// Changes the row of a reading, such as `reader = '0.9.0'`.
    void pretend(String upload, String change) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update reading set " + change + " where upload = :upload")
                .setParameter("upload", UUID.fromString(upload))
                .executeUpdate());
    }

    /// Changes the row of an upload that waits.
    void pretendJob(String upload, String change) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update reading_job set " + change + " where upload = :upload")
                .setParameter("upload", UUID.fromString(upload))
                .executeUpdate());
    }

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person));
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
