package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.ItemOpened;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// Between midnight and eight in the morning in China it is yesterday in UTC, where machines like to be.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DaysInChinaIT {

    private static final TimeZone MACHINE = TimeZone.getDefault();

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @BeforeEach
    void aMachineInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(MACHINE);
    }

    @Test
    void evidenceOfTodayIsTakenFromTheFirstMinuteOfTheDayAndOfTomorrowIsNot() {
        UUID item = openedItem();
        itIs("2026-03-01T16:00:30Z");

        evidence(item, "2026-03-02").statusCode(201);
        evidence(item, "2026-03-03").statusCode(400).body("errors[0].field", equalTo("effectiveDate"));
    }

    @Test
    void aReceiptOfNewYearsFirstHourIsNumberedInTheNewYear() {
        itIs("2031-12-31T16:30:00Z");

        reporter()
                .multiPart("file", "报告.txt", ("报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
                .post("/api/uploads")
                .then()
                .statusCode(201)
                .body("receipts[0].number", startsWith("HZ-2032-"));
    }

    private static void itIs(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }

    private static ValidatableResponse evidence(UUID item, String effectiveDate) {
        return reporter()
                .multiPart("file", "照片.png", "\u0089PNG\r\n...".getBytes(StandardCharsets.ISO_8859_1))
                .multiPart("item", item)
                .multiPart("unit", "water-bureau")
                .multiPart("effectiveDate", effectiveDate)
                .post("/api/evidence")
                .then();
    }

    private static RequestSpecification reporter() {
        return given().auth().oauth2(People.tokenOf("water-bureau-reporter"));
    }

    /// As the review service says it.
    private UUID openedItem() {
        UUID item = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        var opened = new ItemOpened(
                item,
                "2024-" + other,
                "water-bureau",
                other,
                other,
                "staged",
                null,
                null,
                List.of(),
                "rectification",
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(opened));
        Awaitility.await().untilAsserted(() -> assertThat(
                        QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                        "select count(*) from item_unit where item = :item", Long.class)
                                .setParameter("item", item)
                                .getSingleResult()))
                .isOne());
        return item;
    }
}
