package org.taizhang.extract.readings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.defaults.identity.UnitScope;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UnitChanged;
import org.taizhang.events.UploadReceived;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    Session database;

    @Inject
    ObjectStore store;

    @Inject
    UnitScope scope;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void aReceivedUploadIsReadAndAnnouncedOnce() throws Exception {
        UploadReceived upload = stored(resource("/samples/1-water-bureau.docx"));
        Envelope event = envelope(upload);

        publish(event);
        publish(event);

        awaitState(upload, "read");
        as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .body("reports", hasSize(1))
                .body("reports[0].title", equalTo("2023年市水务局党组落实全面从严治党主体责任情况报告"))
                .body("reports[0].year", equalTo(2023));
        as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload() + "/analysis")
                .then()
                .statusCode(200)
                .body("reports[0].text", startsWith("2023年市水务局党组"));
        assertThat(eventsOf(upload.upload())).isEqualTo(1);
    }

    @Test
    void anUploadThatCannotBeReadEndsInAReasonAPersonCanActOn() throws Exception {
        UploadReceived upload = stored("%PDF-1.7\nnot really".getBytes(StandardCharsets.US_ASCII));

        publish(envelope(upload));

        awaitState(upload, "unreadable");
        as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .body("reason", equalTo("damaged"))
                .body("message", equalTo("文件已损坏，请用原软件打开后另存一份再上传。"));
        assertThat(eventsOf(upload.upload())).isEqualTo(1);
    }

    @Test
    void whatIsForeignDoesNotExist() throws Exception {
        UploadReceived upload = stored(resource("/samples/1-water-bureau.docx"));

        publish(envelope(upload));

        awaitState(upload, "read");
        as("archives-reporter").get("/api/readings/" + upload.upload()).then().statusCode(404);
        as("archives-reporter")
                .get("/api/readings/" + upload.upload() + "/analysis")
                .then()
                .statusCode(404);
        given().get("/api/readings/" + upload.upload()).then().statusCode(401);
    }

    @Test
    void aSupervisorSeesReadingsOfTheUnitsBelow() throws Exception {
        scope.apply(new UnitChanged("water-bureau", "市水务局党组", "city", List.of("city")));
        UploadReceived upload = stored(resource("/samples/1-water-bureau.docx"));

        publish(envelope(upload));

        awaitState(upload, "read");
        as("reviewer").get("/api/readings/" + upload.upload()).then().statusCode(200);
    }

    private void awaitState(UploadReceived upload, String state) {
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private UploadReceived stored(byte[] content) {
        String id = UUID.randomUUID().toString();
        StoredObject original = store.put("originals", "test/" + id, content);
        return new UploadReceived(id, "HZ-2024-000001", "water-bureau", null, original, Instant.now());
    }

    private static Envelope envelope(UploadReceived upload) {
        return new Envelope(UUID.randomUUID(), "/taizhang/ingest-service", Instant.now(), 1, null, upload);
    }

    private void publish(Envelope event) throws Exception {
        try (var kafka = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new StringSerializer())) {
            kafka.send(new ProducerRecord<>(
                            event.type().topic().topicName(), event.subject(), EnvelopeJson.write(event)))
                    .get();
        }
    }

    private long eventsOf(String upload) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from outbox where subject = :upload", Long.class)
                .setParameter("upload", upload)
                .getSingleResult());
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = ReadingIT.class.getResourceAsStream(path)) {
            if (in == null) throw new IOException("missing " + path);
            return in.readAllBytes();
        }
    }
}
