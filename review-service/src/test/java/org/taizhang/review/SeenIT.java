package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

    private static Response progress(String path, String seen) {
        return Api.as(REPORTER)
                .header("Accept-Language", "zh")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(PROGRESS)
                .post(path + "/progress");
    }

    private static Response put(String path, String seen, String body) {
        return Api.as("reviewer")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }
}
