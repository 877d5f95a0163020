package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What a person may not see does not exist for them, on every operation.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ScopeIT {

    private static final List<String> STRANGERS = List.of("archives-reporter", "archives-leader", "city-reporter");

    @Test
    void aForeignUnitGets404FromEveryOperation() {
        Things things = things();

        for (String stranger : STRANGERS) {
            things.reads().forEach(path -> assertThat(Api.as(stranger).get(path).statusCode())
                    .as(stranger + " GET " + path)
                    .isEqualTo(404));
            things.writes().forEach((path, body) -> assertThat(Api.status(stranger, path, body))
                    .as(stranger + " POST " + path)
                    .isEqualTo(404));
            assertThat(Api.as(stranger)
                            .body("{\"name\": \"n\", \"aliases\": [], \"parent\": \"city\"}")
                            .put("/api/units/water-bureau")
                            .statusCode())
                    .as(stranger + " PUT unit")
                    .isEqualTo(404);
        }
    }

    @Test
    void aForeignUnitIsNotInAnyList() {
        Things things = things();

        for (String stranger : STRANGERS) {
            assertThat(ids(stranger, "/api/reports")).doesNotContain(things.report());
            assertThat(ids(stranger, "/api/reports?unit=water-bureau")).isEmpty();
            assertThat(ids(stranger, "/api/items")).doesNotContain(things.item());
            assertThat(ids(stranger, "/api/items?report=" + things.report())).isEmpty();
            assertThat(Api.all(stranger, "/api/queue").<List<String>>get("items.subject"))
                    .doesNotContain(things.report(), things.item());
        }
        assertThat(Api.as("archives-reporter").get("/api/units").<List<String>>path("items.code"))
                .containsExactly("archives");
    }

    @Test
    void aForeignUnitInABodyIsNotThere() {
        var reading = Analyses.reading("city", "没有人认识的单位", Analyses.ownYear(), "unknown");
        String unmatched = Analyses.reportOf(reading, "reviewer").getString("id");
        Things things = things();

        assertThat(Api.status("reviewer", "/api/reports/" + unmatched + "/unit", "{\"unit\": \"nowhere\"}"))
                .isEqualTo(404);
        assertThat(Api.status("reviewer", "/api/candidates/" + things.candidate() + "/acceptance", """
                        {"class": "staged", "cooperatingUnits": ["nowhere"]}"""))
                .isEqualTo(404);
        assertThat(Api.as("administrator")
                        .body("{\"name\": \"new\", \"aliases\": [], \"parent\": \"nowhere\"}")
                        .put("/api/units/new-unit")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theWrongRoleInTheRightUnitIsForbidden() {
        Things things = things();

        assertThat(Api.status(
                        "water-bureau-reporter", "/api/reports/" + things.report() + "/unit", "{\"unit\": \"city\"}"))
                .isEqualTo(404);
        assertThat(Api.status(
                        "water-bureau-reporter",
                        "/api/reports/" + things.report() + "/unit",
                        "{\"unit\": \"water-bureau\"}"))
                .isEqualTo(403);
        assertThat(Api.status(
                        "water-bureau-reporter",
                        "/api/candidates/" + things.candidate() + "/rejection",
                        "{\"reason\": \"r\"}"))
                .isEqualTo(403);
        assertThat(Api.as("water-bureau-reporter")
                        .body("{\"name\": \"n\", \"aliases\": [], \"parent\": \"city\"}")
                        .put("/api/units/water-bureau")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.as("water-bureau-reporter")
                        .get("/api/trail/verification")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMissingBodyIsTheCallersMistake() {
        Things things = things();

        things.writes().forEach((path, body) -> {
            if (!body.isEmpty())
                assertThat(Api.status("water-bureau-reporter", path, ""))
                        .as(path)
                        .isEqualTo(400);
        });
    }

    @Test
    void nobodyComesInWithoutAToken() {
        for (String path : things().reads()) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    /// A report at sign-off with a task and a candidate, and an item.
    private record Things(String report, String candidate, String item, String task, String digest) {

        List<String> reads() {
            return List.of(
                    "/api/reports/" + report,
                    "/api/reports/" + report + "/versions/1/analysis",
                    "/api/reports/" + report + "/trail",
                    "/api/reports/" + report + "/candidates",
                    "/api/reports/" + report + "/judgements",
                    "/api/items/" + item,
                    "/api/items/" + item + "/trail");
        }

        Map<String, String> writes() {
            String onDigest = "\"digest\": \"" + digest + "\"";
            var writes = new LinkedHashMap<String, String>();
            writes.put("/api/reports/" + report + "/unit", "{\"unit\": \"archives\"}");
            writes.put("/api/reports/" + report + "/submission", "{" + onDigest + "}");
            writes.put("/api/reports/" + report + "/approval", "{" + onDigest + "}");
            writes.put(
                    "/api/reports/" + report + "/return",
                    "{" + onDigest + ", \"to\": \"reporter\", \"demands\": \"d\"}");
            writes.put("/api/reports/" + report + "/judgements", "{" + onDigest + """
                    , "version": 1, "kind": "problem", "start": 8, "end": 21, "answer": "confirmed"}""");
            writes.put("/api/tasks/" + task + "/claim", "");
            writes.put("/api/tasks/" + task + "/release", "");
            writes.put("/api/candidates/" + candidate + "/acceptance", "{\"class\": \"staged\"}");
            writes.put("/api/candidates/" + candidate + "/merger", "{\"item\": \"" + item + "\"}");
            writes.put("/api/candidates/" + candidate + "/rejection", "{\"reason\": \"r\"}");
            writes.put("/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
            writes.put("/api/items/" + item + "/progress", "{\"text\": \"t\", \"date\": \"2024-01-01\"}");
            writes.put("/api/items/" + item + "/application", "{" + onDigest + ", \"results\": \"r\"}");
            writes.put("/api/items/" + item + "/approval", "{" + onDigest + "}");
            writes.put(
                    "/api/items/" + item + "/return", "{" + onDigest + ", \"to\": \"reporter\", \"demands\": \"d\"}");
            writes.put("/api/items/" + item + "/withdrawal", "");
            writes.put("/api/items/" + item + "/extensions", "{\"due\": \"2030-06-01\", \"reason\": \"r\"}");
            writes.put("/api/items/" + item + "/plan", "{\"measures\": [{\"text\": \"m\", \"due\": \"2030-06-01\"}]}");
            writes.put("/api/items/" + item + "/stages", "{\"date\": \"2024-01-01\", \"result\": \"holds-pace\"}");
            return writes;
        }
    }

    private static Things things() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "scope");
        JsonPath report = Analyses.reportOf(reading, "water-bureau-reporter");
        String id = report.getString("id");
        String digest = report.getString("digest");
        Api.done("water-bureau-reporter", "/api/reports/" + id + "/submission", "{\"digest\": \"" + digest + "\"}");
        List<String> candidates =
                Api.as("reviewer").get("/api/reports/" + id + "/candidates").path("items.id");
        String item = Api.done(
                        "reviewer", "/api/candidates/" + candidates.get(0) + "/acceptance", "{\"class\": \"staged\"}")
                .getString("id");
        String task = Api.all("water-bureau-leader", "/api/queue").get("items.find { it.subject == '" + id + "' }.id");
        return new Things(id, candidates.get(1), item, task, digest);
    }

    private static List<String> ids(String username, String path) {
        return Api.all(username, path).get("items.id");
    }
}
