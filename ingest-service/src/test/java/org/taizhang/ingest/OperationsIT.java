package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UnitChanged;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// What an administrator does to the flow of events.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OperationsIT {

    private static final Duration LONG_AGO = Duration.ofDays(1000);

    @Inject
    EntityManager database;

    @Test
    void aLetterIsListedExplainedAndDiscardedWithAReason() {
        String letter = aDeadLetter();

        assertThat(administrator().get("/api/services/ingest/letters").<List<String>>path("items.id"))
                .contains(letter);
        assertThat(administrator().get("/api/services/ingest/letters/" + letter).<String>path("error"))
                .contains("it broke");
        administrator()
                .body("{\"reason\": \" \"}")
                .post("/api/services/ingest/letters/" + letter + "/discard")
                .then()
                .statusCode(400);
        var discarded = administrator()
                .body("{\"reason\": \"这条事件已由人工处理\"}")
                .post("/api/services/ingest/letters/" + letter + "/discard")
                .then()
                .statusCode(200)
                .extract();

        assertThat(discarded.<String>path("state")).isEqualTo("discarded");
        assertThat(discarded.<String>path("changedBy")).isEqualTo("administrator");
        administrator()
                .post("/api/services/ingest/letters/" + letter + "/resubmission")
                .then()
                .statusCode(409);
        assertThat(administrator().get("/api/services/ingest/letters").<List<String>>path("items.id"))
                .doesNotContain(letter);
    }

    @Test
    void aLetterThatIsSentAgainIsSettled() {
        String letter = aDeadLetter();

        administrator()
                .post("/api/services/ingest/letters/" + letter + "/resubmission")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> administrator()
                .get("/api/services/ingest/letters/" + letter)
                .<String>path("state")
                .equals("settled"));
    }

    @Test
    void eventsAreSentAgainFromATimeOn() {
        String recently = "{\"since\": \"" + Instant.now().minusSeconds(1) + "\"}";

        administrator()
                .body(recently)
                .post("/api/services/ingest/replay")
                .then()
                .statusCode(200);
        administrator()
                .body("{\"since\": \"2999-01-01T00:00:00Z\"}")
                .post("/api/services/ingest/replay")
                .then()
                .statusCode(400);
        administrator().body("{}").post("/api/services/ingest/replay").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"water-bureau-reporter", "water-bureau-leader", "reviewer", "approver"})
    void itIsForAdministratorsOnly(String username) {
        String letter = aDeadLetter();

        as(username).get("/api/services/ingest/letters").then().statusCode(403);
        as(username).get("/api/services/ingest/letters/" + letter).then().statusCode(403);
        as(username)
                .post("/api/services/ingest/letters/" + letter + "/resubmission")
                .then()
                .statusCode(403);
        as(username)
                .body("{\"reason\": \"r\"}")
                .post("/api/services/ingest/letters/" + letter + "/discard")
                .then()
                .statusCode(403);
        as(username)
                .body("{\"since\": \"2024-01-01T00:00:00Z\"}")
                .post("/api/services/ingest/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherServiceIsNotHere() {
        administrator().get("/api/services/review/letters").then().statusCode(404);
    }

    @Test
    void whatHasServedIsDeletedByAgeAndNothingElse() {
        UUID old = anEventSentAt(Instant.now().minus(LONG_AGO));
        UUID fresh = anEventSentAt(Instant.now());
        UUID mark = UUID.randomUUID();
        sql("insert into inbox (event_id, received_at) values ('%s', '%s')"
                .formatted(mark, Instant.now().minus(LONG_AGO)));

        await().atMost(Duration.ofSeconds(30)).until(() -> count("outbox", old) + count("inbox", mark) == 0);

        assertThat(count("outbox", fresh)).isEqualTo(1);
    }

    /// Of a consumer that takes whatever it is given.
    private String aDeadLetter() {
        UUID id = UUID.randomUUID();
        String unit = "unit-" + id;
        String event = EnvelopeJson.write(new Envelope(
                UUID.randomUUID(),
                "/taizhang/review-service",
                Instant.now(),
                1,
                null,
                new UnitChanged(unit, "a unit", null, List.of())));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                                insert into dead_letter (id, consumer, topic, partition, place, key, value, tries, error,
                                                         died_at, changed_at, state)
                                values (:id, :consumer, 'taizhang.units', 0, :place, :unit, :event, 5, 'it broke', now(),
                                        now(), 'DEAD')""")
                .setParameter("id", id)
                .setParameter("consumer", StubbornConsumer.GROUP)
                .setParameter("place", -Math.abs(id.getMostSignificantBits() >> 8))
                .setParameter("unit", unit)
                .setParameter("event", event.getBytes(StandardCharsets.UTF_8))
                .executeUpdate());
        return id.toString();
    }

    private UUID anEventSentAt(Instant at) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into outbox (event_id, topic, subject, payload, created_at, sent_at)
                values ('%s', 'taizhang.uploads', '%s', '{}', '%s', '%s')""".formatted(id, id, at.minus(LONG_AGO), at));
        return id;
    }

    private long count(String table, UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from %s where event_id = '%s'".formatted(table, event), Long.class)
                .getSingleResult());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private static RequestSpecification administrator() {
        return as("administrator");
    }

    private static RequestSpecification as(String username) {
        return given().auth()
                .oauth2(People.tokenOf(username))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }
}
