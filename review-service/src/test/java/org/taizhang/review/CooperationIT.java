package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What a cooperating unit 配合单位 sees of an item and does to it: it reads it and notes progress, and nothing else.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CooperationIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String HELPER = "archives-reporter";
    private static final String STRANGER = "university-reporter";
    private static final String NOTE = "{\"text\": \"已移交档案 12 卷\", \"date\": \"2024-03-01\"}";

    @Test
    void itFindsTheItemAmongItsOwnAndReadsItWhole() {
        String item = aSharedItem();
        JsonPath whole = Api.item(item, REPORTER);

        JsonPath seen = Api.item(item, HELPER);

        assertThat(whole.getBoolean("helping")).isFalse();
        assertThat(seen.getBoolean("helping")).isTrue();
        assertThat(seen.getString("problem")).isEqualTo(whole.getString("problem"));
        assertThat(seen.getList("measures.text")).containsExactly("m");
        JsonPath row = Api.all(HELPER, "/api/items").setRootPath("items.find { it.id == '" + item + "' }");
        assertThat(row.getBoolean("helping")).isTrue();
        assertThat(row.getString("unit.code")).isEqualTo("water-bureau");
        String number = URLEncoder.encode(whole.getString("number"), StandardCharsets.UTF_8);
        assertThat(found(HELPER, number)).contains(item);
        assertThat(found(STRANGER, number)).doesNotContain(item);
        assertThat(Api.all(STRANGER, "/api/items").<List<String>>get("items.id"))
                .doesNotContain(item);
        for (String part : List.of("", "/trail", "/rounds", "/slip", "/extensions", "/look-backs", "/sight")) {
            String path = "/api/items/" + item + part;
            assertThat(Api.as(HELPER).get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Api.as(STRANGER).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void itsEntryStandsUnderItsOwnName() {
        String item = aSharedItem();
        String path = "/api/items/" + item + "/progress";

        JsonPath noted = Api.done(HELPER, path, NOTE);

        assertThat(noted.getString("progress[0].text")).isEqualTo("已移交档案 12 卷");
        JsonPath seen = Api.item(item, REPORTER);
        assertThat(seen.getString("progress[0].by.unit.code")).isEqualTo("archives");
        assertThat(Api.as("reviewer")
                        .get("/api/items/" + item + "/trail")
                        .<List<String>>path("items.findAll { it.action == 'item.progressed' }.actor.unit.code"))
                .containsExactly("archives");
        assertThat(seen.getString("unit.code")).isEqualTo("water-bureau");
        assertThat(Api.status(STRANGER, path, NOTE)).isEqualTo(404);
        assertThat(Api.status("archives-leader", path, NOTE))
                .as("reporters note progress")
                .isEqualTo(403);
    }

    @Test
    void itDoesNothingElse() {
        String item = aSharedItem();
        Map<String, String> acts = acts(item);

        assertThat(Api.may(Api.item(item, HELPER))).containsExactly("progress");
        assertThat(Api.item(item, HELPER).getList("may.action")).containsExactly("progress");
        acts.forEach((act, body) -> {
            assertThat(Api.status(HELPER, "/api/items/" + item + act, body))
                    .as(act)
                    .isEqualTo(403);
            assertThat(Api.status("archives-leader", "/api/items/" + item + act, body))
                    .as(act)
                    .isEqualTo(403);
            assertThat(Api.status(STRANGER, "/api/items/" + item + act, body))
                    .as(act)
                    .isEqualTo(404);
        });
        assertThat(Api.status(
                        HELPER,
                        "/api/items/" + item + "/progress",
                        "{\"text\": \"t\", \"date\": \"2024-03-01\", \"measuresDone\": [1]}"))
                .as("measures are its unit's affair")
                .isEqualTo(400);
        assertThat(Api.item(item, REPORTER).getInt("openMeasures")).isEqualTo(1);
    }

    @Test
    void theReportBehindItStaysWithItsUnit() {
        String item = aSharedItem();
        JsonPath whole = Api.item(item, REPORTER);

        JsonPath seen = Api.item(item, HELPER);

        assertThat(whole.getString("report")).isNotNull();
        assertThat(seen.getString("report")).isNull();
        assertThat(seen.getString("candidate")).isNull();
        assertThat(seen.getString("place")).isNull();
        String report = "/api/reports/" + whole.getString("report");
        for (String part : List.of("", "/candidates", "/trail"))
            assertThat(Api.as(HELPER).get(report + part).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSeesItNamesThoseWhoHelp() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !Api.as("reviewer")
                .get("/api/units/archives/members")
                .<List<String>>path("items.id")
                .isEmpty());
        String item = aSharedItem();

        JsonPath sight = Api.as("reviewer").get("/api/items/" + item + "/sight").jsonPath();

        assertThat(sight.getList("people.findAll { it.by == 'helper' }.via.code", String.class))
                .isNotEmpty()
                .containsOnly("archives");
    }

    @Test
    void whoHelpedAndIsResponsibleNowSeesItWhole() {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"巡察反馈\", \"kind\": \"rectification\", \"year\": 2030, \"unit\": \"city\"}")
                .getString("id");
        Api.done(
                "reviewer",
                "/api/lists/" + list + "/lines",
                "{\"unit\": \"water-bureau\", \"problem\": \"台账不全\", \"class\": \"staged\","
                        + " \"cooperatingUnits\": [\"archives\"]}");
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        String item = Api.as("reviewer").get("/api/items?list=" + list).path("items[0].id");
        assertThat(Api.item(item, HELPER).getString("list")).isNull();

        Api.done("reviewer", "/api/items/" + item + "/reassignment", "{\"unit\": \"archives\", \"reason\": \"r\"}");

        assertThat(Api.item(item, HELPER).getBoolean("helping")).isFalse();
        assertThat(Api.item(item, HELPER).getString("list")).isEqualTo(list);
        assertThat(Api.may(Api.item(item, HELPER))).contains("sign");
        assertThat(Api.as(REPORTER).get("/api/items/" + item).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> acts(String item) {
        String onDigest = "{\"digest\": \"" + Api.item(item, REPORTER).getString("digest") + "\"";
        var acts = new LinkedHashMap<String, String>();
        acts.put("/signature", "{\"measures\": []}");
        acts.put("/measures/1/done", "{\"date\": \"2024-03-01\"}");
        acts.put("/measures/1/reopening", "{\"reason\": \"r\"}");
        acts.put("/application", onDigest + ", \"results\": \"r\"}");
        acts.put("/extensions", "{\"due\": \"2030-06-01\", \"reason\": \"r\"}");
        acts.put("/reassignment", "{\"unit\": \"archives\", \"reason\": \"r\"}");
        acts.put("/reclassification", "{\"class\": \"long-term\", \"reason\": \"r\"}");
        return acts;
    }

    /// Of the water bureau, which works on it; the archives help.
    private static String aSharedItem() {
        String candidate = Api.as("reviewer")
                .get("/api/reports/" + AtDesk.aSubmittedReport().getString("id") + "/candidates")
                .path("items[0].id");
        String item = Api.done(
                        "reviewer",
                        "/api/candidates/" + candidate + "/acceptance",
                        "{\"class\": \"staged\", \"cooperatingUnits\": [\"archives\"]}")
                .getString("id");
        Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
        return item;
    }

    private static List<String> found(String username, String words) {
        return Api.as(username).get("/api/search?q=" + words).path("items.id");
    }
}
