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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.units.UnitScope;

/// A file that takes the place of another of the same item, which is kept.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReplacedIT {

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
        open(item);
    }

    @Test
    void whatWasReplacedIsStillReadAndNamedByWhatReplacedIt() {
        String earlier = handIn(OWNER, item).path("id");

        Response newer = replace(earlier, OWNER, item);

        assertThat(newer.statusCode()).isEqualTo(201);
        assertThat(newer.<String>path("replaces")).isEqualTo(earlier);
        Response held = as(OWNER).get("/api/evidence?item=" + item);
        assertThat(held.<List<String>>path("items.id")).containsExactly(earlier, newer.path("id"));
        assertThat(held.<List<String>>path("items.replaces")).containsExactly(null, earlier);
        assertThat(as(OWNER).get("/api/evidence/" + earlier + "/content").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheNewestOfTheSameItemIsReplaced() {
        String earlier = handIn(OWNER, item).path("id");
        UUID other = UUID.randomUUID();
        open(other);
        String elsewhere = handIn(OWNER, other).path("id");
        assertThat(replace(earlier, OWNER, item).statusCode()).isEqualTo(201);

        assertThat(replace(earlier, OWNER, item).statusCode())
                .as("replaced already")
                .isEqualTo(409);
        assertThat(replace(elsewhere, OWNER, item).statusCode())
                .as("of another item")
                .isEqualTo(400);
        assertThat(replace(UUID.randomUUID().toString(), OWNER, item).statusCode())
                .isEqualTo(400);
        assertThat(replace("not an id", OWNER, item).statusCode()).isEqualTo(400);
        assertThat(replace(earlier, "archives-reporter", item).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameRequestUnderItsKeyReplacesOnce() {
        String earlier = handIn(OWNER, item).path("id");
        String key = UUID.randomUUID().toString();

        String first = sent(OWNER, item)
                .multiPart("replaces", earlier)
                .header("Idempotency-Key", key)
                .post("/api/evidence")
                .path("id");
        Response again = sent(OWNER, item)
                .multiPart("replaces", earlier)
                .header("Idempotency-Key", key)
                .post("/api/evidence");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first);
    }

    @Test
    void ofTwoWhoReplaceItAtOnceOneComesSecond() throws Exception {
        String earlier = handIn(OWNER, item).path("id");

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> replace(earlier, OWNER, item).statusCode();
            answers = threads.invokeAll(Stream.of(call, call).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void whatALookBackFindsReplacesNothing() {
        String earlier = handIn(OWNER, item).path("id");

        Response refused = as("reviewer")
                .multiPart("file", "说明.txt", "现场查看".getBytes(StandardCharsets.UTF_8))
                .multiPart("item", item)
                .multiPart("unit", "city")
                .multiPart("effectiveDate", "2024-01-01")
                .multiPart("lookBack", true)
                .multiPart("replaces", earlier)
                .post("/api/evidence");

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private void open(UUID one) {
        var opened = new ItemOpened(
                one, "ZG-" + one, "water-bureau", null, null, "staged", null, null, List.of(), null, null, null);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(opened));
        await().until(() -> items.isOfOne(one, Set.of("water-bureau")));
    }

    private static Response handIn(String who, UUID of) {
        return sent(who, of).post("/api/evidence");
    }

    private static Response replace(String earlier, String who, UUID of) {
        return sent(who, of).multiPart("replaces", earlier).post("/api/evidence");
    }

    private static RequestSpecification sent(String who, UUID of) {
        return as(who).multiPart("file", "说明.txt", "整改完成".getBytes(StandardCharsets.UTF_8))
                .multiPart("item", of)
                .multiPart("unit", "water-bureau")
                .multiPart("effectiveDate", "2024-01-01");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(People.tokenOf(who));
    }
}
