package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// A candidate that says what an item of the ledger says already.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MergeIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void aCandidateIsAnsweredWithAnItemAndOpensNone() {
        String report = aSubmittedReport();
        List<String> candidates = candidatesOf(report);
        JsonPath item = accepted(candidates.get(0), "{\"class\": \"staged\"}");

        JsonPath merged = Api.done("reviewer", "/api/candidates/" + candidates.get(1) + "/merger", into(item));

        assertThat(merged.getString("state")).isEqualTo("accepted");
        assertThat(merged.getBoolean("merged")).isTrue();
        assertThat(merged.getString("item")).isEqualTo(item.getString("id"));
        assertThat(merged.getBoolean("noLongerProposed")).isFalse();
        assertThat(Api.as("reviewer").get("/api/items?report=" + report).<List<String>>path("items.id"))
                .containsExactly(item.getString("id"));
        assertThat(actions("/api/reports/" + report + "/trail")).contains("candidate.merged");
        assertThat(actions("/api/items/" + item.getString("id") + "/trail")).contains("item.joined");
        assertThat(Api.status("approver", "/api/candidates/" + candidates.get(1) + "/rejection", "{\"reason\": \"r\"}"))
                .as("decided once")
                .isEqualTo(409);
    }

    @Test
    void onlyASupervisorMergesAndOnlyIntoWhatIsThere() {
        List<String> candidates = candidatesOf(aSubmittedReport());
        JsonPath item = accepted(candidates.get(0), "{\"class\": \"staged\"}");
        String path = "/api/candidates/" + candidates.get(1) + "/merger";

        assertThat(Api.status("archives-reporter", path, into(item))).isEqualTo(404);
        assertThat(Api.status(REPORTER, path, into(item))).isEqualTo(403);
        assertThat(Api.status("water-bureau-leader", path, into(item))).isEqualTo(403);
        assertThat(Api.status("reviewer", path, "{\"item\": \"" + UUID.randomUUID() + "\"}"))
                .isEqualTo(404);
    }

    @Test
    void anItemOfAnotherUnitDoesNotTakeIt() {
        List<String> candidates = candidatesOf(aSubmittedReport());
        JsonPath elsewhere = accepted(candidatesOf(aSubmittedReport()).getFirst(), """
                {"class": "staged", "unit": "archives"}""");

        assertThat(Api.status("reviewer", "/api/candidates/" + candidates.get(1) + "/merger", into(elsewhere)))
                .isEqualTo(400);
    }

    @Test
    void anotherUnitMayBeMadeResponsible() {
        String candidate = candidatesOf(aSubmittedReport()).getFirst();
        assertThat(Api.status("reviewer", "/api/candidates/" + candidate + "/acceptance", """
                        {"class": "staged", "unit": "nowhere"}"""))
                .isEqualTo(404);

        JsonPath item = accepted(candidate, """
                {"class": "staged", "unit": "archives"}""");

        assertThat(item.getString("unit.code")).isEqualTo("archives");
        String path = "/api/items/" + item.getString("id");
        assertThat(Api.as("archives-reporter").get(path).statusCode()).isEqualTo(200);
        assertThat(Api.as(REPORTER).get(path).statusCode()).isEqualTo(404);
    }

    private static String into(JsonPath item) {
        return "{\"item\": \"" + item.getString("id") + "\"}";
    }

    private static JsonPath accepted(String candidate, String body) {
        return Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", body);
    }

    private static List<String> candidatesOf(String report) {
        return Api.as("reviewer").get("/api/reports/" + report + "/candidates").path("items.id");
    }

    private static List<String> actions(String trail) {
        return Api.as("reviewer").get(trail).path("items.action");
    }

    private static String aSubmittedReport() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "merge");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String id = report.getString("id");
        Api.done(
                REPORTER, "/api/reports/" + id + "/submission", "{\"digest\": \"" + report.getString("digest") + "\"}");
        return id;
    }
}
