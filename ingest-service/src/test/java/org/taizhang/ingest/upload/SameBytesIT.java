package org.taizhang.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Event;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.messaging.Outbox;
import org.taizhang.storage.ObjectStore;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// The same bytes of the same unit have one receipt, and it is never a dead one.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SameBytesIT {

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @Inject
    ObjectStore store;

    @Inject
    AnnounceStuck stuck;

    @Inject
    MinioClient s3;

    @Test
    void theSameBytesOfTheSameUnitKeepTheirReceipt() {
        byte[] report = report();
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));

        var again = upload("water-bureau-reporter", "改了名字.txt", report);

        again.statusCode(201).body("receipts[0].id", equalTo(first)).body("receipts[0].duplicate", equalTo(true));
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void theSameBytesSentManyTimesAtOnceGetOneReceipt() throws Exception {
        byte[] report = report();
        Callable<String> send = () -> idOf(upload("water-bureau-reporter", "报告.txt", report));

        List<Future<String>> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = people.invokeAll(List.of(send, send, send, send));
        }

        assertThat(answers).map(Future::get).containsOnly(answers.getFirst().get());
        assertThat(eventsOf(answers.getFirst().get())).isEqualTo(1);
    }

    @Test
    void bytesThatAreStillNotReadAreReadAgainWhenTheyComeAgain() {
        byte[] report = report();
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));
        longAgo(first);

        var again = upload("water-bureau-reporter", "一稿.txt", report);

        again.body("receipts[0].id", equalTo(first))
                .body("receipts[0].duplicate", equalTo(true))
                .body("receipts[0].readAgain", equalTo(true));
        assertThat(eventsOf(first)).isEqualTo(2);
        // Once: the next asks for patience.
        upload("water-bureau-reporter", "一稿.txt", report).body("receipts[0].readAgain", equalTo(false));
        assertThat(eventsOf(first)).isEqualTo(2);
    }

    @Test
    void bytesThatCouldNotBeReadAreTriedAgainAndTheReceiptSaysWhyNotYet() {
        byte[] report = report();
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));
        became(first, new UploadUnreadable(UUID.fromString(first), "water-bureau", "0.9.0", "too-slow"), "unreadable");
        longAgo(first);

        upload("water-bureau-reporter", "一稿.txt", report)
                .body("receipts[0].readAgain", equalTo(true))
                .body("receipts[0].state", equalTo("unreadable"))
                .body("receipts[0].reason", equalTo("too-slow"));
    }

    @Test
    void anUploadOfWhichNothingWasHeardForTooLongIsAnnouncedAnewByItselfAndOnce() {
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report()));
        longAgo(first);

        stuck.announce();
        stuck.announce();

        assertThat(eventsOf(first)).isEqualTo(2);
    }

    @Test
    void bytesThatWereTakenBackMayBeHandedInAnewAndTheirReceiptStays() {
        byte[] report = report();
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));
        var event = new UploadWithdrawn(UUID.fromString(first), "water-bureau", Instant.now());
        became(first, event, "withdrawn");

        var again = upload("water-bureau-reporter", "一稿.txt", report);

        again.statusCode(201).body("receipts[0].id", not(first)).body("receipts[0].duplicate", equalTo(false));
        became(first, new UploadUnreadable(UUID.fromString(first), "water-bureau", "0.9.0", "too-slow"), "withdrawn");
        longAgo(first);
        stuck.announce();
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void bytesThatWereReadStayRead() {
        byte[] report = report();
        String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));
        var analysis = new StoredObject("analyses", first, "0".repeat(64), 1);
        became(
                first,
                new UploadRead(UUID.fromString(first), "water-bureau", null, "1.0.0", analysis, List.of()),
                "read");
        longAgo(first);

        upload("water-bureau-reporter", "一稿.txt", report)
                .body("receipts[0].duplicate", equalTo(true))
                .body("receipts[0].readAgain", equalTo(false));
    }

    @Test
    void anOriginalThatWasLostOrGarbledIsStoredAgain() throws Exception {
        for (boolean garbled : List.of(true, false)) {
            byte[] report = report();
            String first = idOf(upload("water-bureau-reporter", "一稿.txt", report));
            spoil(first, garbled);

            upload("water-bureau-reporter", "一稿.txt", report).body("receipts[0].readAgain", equalTo(true));

            assertThat(as("water-bureau-reporter")
                            .get("/api/uploads/" + first + "/content")
                            .asByteArray())
                    .isEqualTo(report);
        }
    }

    /// As the extract service says it.
    private void became(String upload, Event outcome, String state) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(outcome));
        Awaitility.await().untilAsserted(() -> as("water-bureau-reporter")
                .get("/api/uploads/" + upload)
                .then()
                .body("state", equalTo(state)));
    }

    private void longAgo(String upload) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update upload set announced_at = announced_at - interval '1 hour' where id = :id")
                .setParameter("id", UUID.fromString(upload))
                .executeUpdate());
    }

    private void spoil(String upload, boolean garble) throws Exception {
        String key = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select object_key from upload where id = :id", String.class)
                        .setParameter("id", UUID.fromString(upload))
                        .getSingleResult());
        if (garble) store.put("originals", key, "something else".getBytes(StandardCharsets.UTF_8));
        else
            s3.removeObject(
                    RemoveObjectArgs.builder().bucket("originals").object(key).build());
    }

    private static byte[] report() {
        return ("2023年工作报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person));
    }

    private static ValidatableResponse upload(String person, String name, byte[] content) {
        return as(person).multiPart("file", name, content).post("/api/uploads").then();
    }

    private static String idOf(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("receipts[0].id");
    }

    private long eventsOf(String upload) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from outbox where subject = :upload and topic = 'taizhang.uploads'",
                        Long.class)
                .setParameter("upload", upload)
                .getSingleResult());
    }
}
