package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// A change names the state that it was made on; of two who change the same thing the second is told of the first.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SeenIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String PROGRESS = "{\"text\": \"t\", \"date\": \"2024-03-01\"}";

    @Test
    void whoChangesAnItemThatChangedSinceIsToldByWhomAndWritesNothing() {
        String path = "/api/items/" + anItemAtWork();
        Response shown = Api.as(REPORTER).get(path);
        String seen = shown.header("ETag");
        assertThat(shown.<String>path("etag")).isEqualTo(seen);
        assertThat(progress(path, seen).statusCode()).isEqualTo(200);

        Response second = progress(path, seen);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("type")).endsWith("changed-since");
        assertThat(second.<String>path("act")).isEqualTo("item.progressed");
        assertThat(second.<String>path("detail")).contains("由", "改动");
        assertThat(Api.as(REPORTER).get(path).jsonPath().getList("progress")).hasSize(1);
        String now = Api.as(REPORTER).get(path).header("ETag");
        assertThat(now).isNotEqualTo(seen);
        assertThat(progress(path, now).statusCode()).isEqualTo(200);
    }

    @Test
    void whoNamesNoStateComparesNoneAndNonsenseIsRefused() {
        String path = "/api/items/" + anItemAtWork();

        assertThat(progress(path, "*").statusCode()).isEqualTo(200);
        assertThat(progress(path, "\"nonsense\"").statusCode()).isEqualTo(400);
    }

    @Test
    void ofTwoWhoChangeALineTheSecondIsToldOfTheFirst() {
        String list = "/api/lists/" + Api.done("reviewer", "/api/lists", """
                        {"title": "任务", "kind": "task", "year": 2030, "unit": "city"}""").getString("id");
        String ask = """
                {"unit": "archives", "problem": "p", "class": "staged", "particulars": {"setBy": "s"}}""";
        String line = Api.done("reviewer", list + "/lines", ask).getString("id");
        String seen = Api.as("reviewer").get(list + "/lines").path("items[0].etag");
        assertThat(put(list + "/lines/" + line, seen, ask.replace("\"p\"", "\"q\""))
                        .statusCode())
                .isEqualTo(200);

        Response second = put(list + "/lines/" + line, seen, ask.replace("\"p\"", "\"r\""));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("act")).isEqualTo("list.changed");
        assertThat(Api.as("reviewer").get(list + "/lines").<String>path("items[0].problem"))
                .isEqualTo("q");
    }

    @Test
    void ofTwoWhoChangeACampaignTheSecondIsToldOfTheFirst() {
        String wish = """
                {"title": "%s", "kind": "accountability", "year": 2098, "rhythm": "once", "branch": "city",
                 "due": "2040-03-31"}""";
        String path = "/api/campaigns/"
                + Api.done("reviewer", "/api/campaigns", wish.formatted("甲")).getString("id");
        String seen = Api.as("reviewer").get(path).header("ETag");
        assertThat(Api.as("reviewer").get(path).<String>path("etag")).isEqualTo(seen);
        assertThat(put(path, seen, wish.formatted("乙")).statusCode()).isEqualTo(200);

        assertThatIsToldOf("campaign.changed", put(path, seen, wish.formatted("丙")));
        assertThatIsToldOf("campaign.changed", post("reviewer", path + "/opening", seen, ""));
        Response discarded = Api.as("reviewer").header("If-Match", seen).delete(path);
        assertThatIsToldOf("campaign.changed", discarded);

        assertThat(Api.as("reviewer").get(path).<String>path("title")).isEqualTo("乙");
        String now = Api.as("reviewer").get(path).header("ETag");
        assertThat(Api.as("reviewer").header("If-Match", now).delete(path).statusCode())
                .isEqualTo(204);
    }

    @Test
    void ofTwoWhoChangeAUnitTheSecondIsToldOfTheFirst() {
        String code = "seen-" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/api/units/" + code;
        String wish = """
                {"name": "%s", "aliases": [], "parent": "city"}""";
        String seen = put("administrator", path, "*", wish.formatted(code)).header("ETag");
        assertThat(put("administrator", path, seen, wish.formatted(code + "二")).statusCode())
                .isEqualTo(200);

        assertThatIsToldOf("unit.renamed", put("administrator", path, seen, wish.formatted(code + "三")));
        assertThatIsToldOf("unit.renamed", post("administrator", path + "/closing", seen, "{\"successor\": \"city\"}"));

        String of = "items.find { it.code == '" + code + "' }.";
        JsonPath units = Api.as("administrator").get("/api/units").jsonPath();
        assertThat(units.getString(of + "name")).isEqualTo(code + "二");
        assertThat(post("administrator", path + "/closing", units.getString(of + "etag"), "{\"successor\": \"city\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoChangeALookBackPlanTheSecondIsToldOfTheFirst() {
        String wish = """
                {"title": "%s", "unit": "city", "from": "2020-01-01", "until": "2020-02-01", "due": "2040-01-01",
                 "number": 1}""";
        String path = "/api/look-backs/"
                + Api.done("reviewer", "/api/look-backs", wish.formatted("甲")).getString("id");
        String seen = Api.as("reviewer").get(path).header("ETag");
        assertThat(put(path, seen, wish.formatted("乙")).statusCode()).isEqualTo(200);

        assertThatIsToldOf("look-back.changed", put(path, seen, wish.formatted("丙")));
        assertThatIsToldOf("look-back.changed", post("reviewer", path + "/draw", seen, ""));
        assertThatIsToldOf("look-back.changed", post("reviewer", path + "/cancelling", seen, "{\"reason\": \"不看了\"}"));
    }

    private static void assertThatIsToldOf(String act, Response refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("changed-since");
        assertThat(refused.<String>path("act")).isEqualTo(act);
        assertThat(refused.<String>path("detail")).isNotBlank();
    }

    private static Response post(String who, String path, String seen, String body) {
        return Api.as(who)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static Response progress(String path, String seen) {
        return Api.as(REPORTER)
                .header("Accept-Language", "zh")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(PROGRESS)
                .post(path + "/progress");
    }

    private static Response put(String path, String seen, String body) {
        return put("reviewer", path, seen, body);
    }

    private static Response put(String who, String path, String seen, String body) {
        return Api.as(who)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }
}
