package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// A better file takes the place of another; what was replaced stays to be read and counts no more.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class EvidenceVersionIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void theNewerCountsAndTheEarlierStaysAsItWas() {
        String item = AtWork.anItemAtWork();
        AtWork.withEvidence(item, 1, null);
        JsonPath before = Api.item(item, REPORTER);
        String earlier = before.getString("evidence[0].id");

        replaced(earlier, item);

        JsonPath now = Api.item(item, REPORTER);
        String newer = now.getString("evidence[1].id");
        assertThat(now.getList("evidence.replaced")).containsExactly(true, false);
        assertThat(now.getList("evidence.replaces")).containsExactly(null, earlier);
        assertThat(now.getString("evidence[0].sha256")).isEqualTo(before.getString("evidence[0].sha256"));
        assertThat(now.getString("evidence[0].receivedAt")).isEqualTo(before.getString("evidence[0].receivedAt"));
        assertThat(now.getInt("evidence[1].measure"))
                .as("it proves what the earlier proved")
                .isEqualTo(1);
        assertThat(now.getString("digest")).isNotEqualTo(before.getString("digest"));
        assertThat(row(item).getInt("evidence")).isEqualTo(1);
        assertThat(Api.as(REPORTER)
                        .get("/api/items/" + item + "/trail")
                        .<String>path("items.findAll { it.action == 'item.evidenced' }[1].detail.replaces"))
                .isEqualTo(earlier);
        apply(item);
        assertThat(Api.as("reviewer").get("/api/items/" + item + "/rounds").<List<String>>path("items[0].evidence"))
                .containsExactly(newer);
        JsonPath asked = Api.item(item, "reviewer");
        assertThat(asked.getString("digest")).isNotEqualTo(now.getString("digest"));
    }

    @Test
    void whatIsReplacedAlreadyIsReplacedByNothingElse() {
        String item = AtWork.anItemAtWork();
        AtWork.withEvidence(item);
        String earlier = Api.item(item, REPORTER).getString("evidence[0].id");
        replaced(earlier, item);

        replaced(earlier, item);

        assertThat(Api.item(item, REPORTER).getList("evidence.replaced")).containsExactly(true, false, false);
        assertThat(Api.item(item, REPORTER).getList("evidence.replaces")).containsExactly(null, earlier, null);
    }

    @Test
    void whatCountsNoMoreProvesNothing() {
        String item = AtWork.anItemAtWork();
        AtWork.withEvidence(item);
        String earlier = Api.item(item, REPORTER).getString("evidence[0].id");
        replaced(earlier, item);
        String newer = Api.item(item, REPORTER).getString("evidence[1].id");
        String done = "{\"date\": \"2024-03-01\", \"evidence\": [\"%s\"]}";

        String path = "/api/items/" + item + "/measures/1/done";

        assertThat(Api.status(REPORTER, path, done.formatted(earlier))).isEqualTo(400);
        assertThat(Api.status(REPORTER, path, done.formatted(UUID.randomUUID())))
                .isEqualTo(400);
        assertThat(Api.status(REPORTER, path, done.formatted(newer))).isEqualTo(200);
    }

    private static void replaced(String earlier, String item) {
        int before = Api.item(item, REPORTER).getList("evidence").size();
        Analyses.tell(Analyses.evidenceFor(earlier, item, "water-bureau"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.item(item, REPORTER).getList("evidence").size() > before);
    }

    private static void apply(String item) {
        String digest = Api.item(item, REPORTER).getString("digest");
        Api.done(
                REPORTER,
                "/api/items/" + item + "/application",
                "{\"digest\": \"%s\", \"results\": \"已整改\"}".formatted(digest));
    }

    private static JsonPath row(String item) {
        return Api.all(REPORTER, "/api/items").setRootPath("items.find { it.id == '" + item + "' }");
    }
}
