package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemReassigned;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// An item that another unit is made responsible for takes its evidence along.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReassignedIT {

    private static final String BEFORE = "water-bureau";
    private static final String AFTER = "archives";

    @Inject
    Outbox outbox;

    @Test
    void evidenceIsForWhoeverIsResponsibleNow() {
        UUID item = UUID.randomUUID();
        var opened = new ItemOpened(
                item, "ZG-" + item, BEFORE, null, null, "staged", "问题", null, List.of(), "task", null, null);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(opened));
        await().atMost(Duration.ofSeconds(20)).until(() -> handIn(item, BEFORE) == 201);
        assertThat(held(item, BEFORE)).hasSize(1);

        QuarkusTransaction.requiringNew().run(() -> outbox.add(new ItemReassigned(item, AFTER, BEFORE, null)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(held(item, AFTER)).hasSize(1));
        assertThat(held(item, BEFORE)).isEmpty();
        assertThat(as(BEFORE)
                        .get("/api/evidence/" + held(item, AFTER).getFirst() + "/content")
                        .statusCode())
                .isEqualTo(404);
        assertThat(handIn(item, BEFORE)).isEqualTo(404);
        assertThat(handIn(item, AFTER)).isEqualTo(201);
    }

    private static List<String> held(UUID item, String unit) {
        return as(unit).get("/api/evidence?item=" + item).path("items.id");
    }

    private static int handIn(UUID item, String unit) {
        return as(unit).multiPart("file", "照片.png", "\u0089PNG\r\n...".getBytes(StandardCharsets.ISO_8859_1))
                .multiPart("item", item)
                .multiPart("unit", unit)
                .multiPart("effectiveDate", "2024-01-01")
                .post("/api/evidence")
                .statusCode();
    }

    private static RequestSpecification as(String unit) {
        return given().auth().oauth2(People.tokenOf(unit + "-reporter"));
    }
}
