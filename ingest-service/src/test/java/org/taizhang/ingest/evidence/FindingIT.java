package org.taizhang.ingest.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.units.UnitScope;

/// What supervisors find who look at a closed item again: kept to their unit, so that the item's does not learn of it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FindingIT {

    private static final String OWNER = "water-bureau-reporter";

    @Inject
    Outbox outbox;

    @Inject
    ItemUnits items;

    @Inject
    UnitScope scope;

    private final UUID item = UUID.randomUUID();

    @BeforeEach
    void anItemOfTheWaterBureau() {
        scope.apply(new UnitChanged("water-bureau", "市水务局党组", "city", List.of("city")), 1);
        var opened = new ItemOpened(
                item, "ZG-" + item, "water-bureau", null, null, "staged", null, null, List.of(), null, null, null);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(opened));
        await().until(() -> items.isOfOne(item, Set.of("water-bureau")));
    }

    @Test
    void aSupervisorHandsInWhatTheyFoundAndTheUnitDoesNotSeeIt() {
        Response handedIn = handIn("reviewer", "city", true);

        assertThat(handedIn.statusCode()).isEqualTo(201);
        String id = handedIn.path("id");
        assertThat(idsSeenBy("approver")).containsExactly(id);
        assertThat(idsSeenBy(OWNER)).isEmpty();
        assertThat(as(OWNER).get("/api/evidence/" + id + "/content").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnitHandsInNoFindingsAndASupervisorNoEvidence() {
        assertThat(handIn(OWNER, "water-bureau", true).statusCode()).isEqualTo(403);
        assertThat(handIn("reviewer", "city", false).statusCode()).isEqualTo(404);
        assertThat(handIn("archives-reporter", "archives", true).statusCode()).isEqualTo(404);
        assertThat(handIn("reviewer", "water-bureau", true).statusCode()).isEqualTo(404);
    }

    private Response handIn(String who, String unit, boolean lookBack) {
        return as(who).multiPart("file", "说明.txt", "现场查看".getBytes(StandardCharsets.UTF_8))
                .multiPart("item", item)
                .multiPart("unit", unit)
                .multiPart("effectiveDate", "2024-01-01")
                .multiPart("lookBack", lookBack)
                .post("/api/evidence");
    }

    private List<String> idsSeenBy(String who) {
        return as(who).get("/api/evidence?item=" + item).path("items.id");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(People.tokenOf(who));
    }
}
