package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Who sees what, why somebody does not, and what nobody can take.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SightIT {

    private final String run = Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 28));

    @Test
    void whoSeesAReportIsToldByUnitAndRole() {
        directoryIsRead();
        String path = "/api/reports/" + waterReport() + "/sight";

        JsonPath sight = read("water-bureau-reporter", path);

        assertThat(sight.getString("unit.code")).isEqualTo("water-bureau");
        assertThat(sight.getList("people.findAll { it.by == 'member' }.roles.flatten()", String.class))
                .contains("reporter", "unit-leader");
        assertThat(sight.getList("people.findAll { it.by == 'supervisor' }.via.code", String.class))
                .isNotEmpty()
                .containsOnly("city");
        assertThat(sight.getString("asked")).isNull();
        assertThat(Api.as("archives-reporter").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void supervisorsAreToldWhySomebodyDoesNotSeeIt() {
        directoryIsRead();
        String path = "/api/reports/" + waterReport() + "/sight?person=";

        JsonPath stranger = read("reviewer", path + idOf("archives-reporter"));
        JsonPath ofTheCity = read("reviewer", path + idOf("city-reporter"));
        JsonPath member = read("reviewer", path + idOf("water-bureau-leader"));

        assertThat(stranger.getBoolean("asked.sees")).isFalse();
        assertThat(stranger.getString("asked.reasons[0]")).contains("市档案馆党委");
        assertThat(ofTheCity.getString("asked.reasons[0]")).contains("上级单位");
        assertThat(member.getBoolean("asked.sees")).isTrue();
        assertThat(Api.as("water-bureau-reporter").get(path + "anybody").statusCode())
                .isEqualTo(403);
        assertThat(Api.as("reviewer").get(path + "nobody").statusCode()).isEqualTo(404);
        assertThat(Api.as("water-bureau-reporter").get("/api/people?q=a").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theMembersOfAUnitAreThoseOfTheDirectory() {
        directoryIsRead();

        List<String> roles =
                read("administrator", "/api/units/archives/members").getList("items.roles.flatten()");

        assertThat(roles).contains("reporter", "unit-leader");
        assertThat(Api.as("water-bureau-reporter")
                        .get("/api/units/archives/members")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTaskThatNobodyCanTakeIsFoundAndToldToAdministrators() {
        directoryIsRead();
        String report = submittedWhereNobodyLeads();

        JsonPath found = JsonPath.from(
                Api.as("administrator").body("").post("/api/tasks/unseen/check").asString());

        String of = "items.find { it.subject == '" + report + "' }.";
        assertThat(found.getString(of + "why")).contains("单位负责人");
        String task = found.getString(of + "id");
        assertThat(read("administrator", "/api/tasks/" + task + "/sight").getList("people"))
                .isEmpty();
        assertThat(read("administrator", "/api/tasks/" + task + "/sight?person=" + idOf("city-reporter"))
                        .getString("asked.reasons[0]"))
                .contains("单位负责人");
        assertThat(read("administrator", "/api/notices?kind=task-unseen").getList("items.subject", String.class))
                .contains(report);
        assertThat(read("administrator", "/api/tasks/unseen").getList("items.subject", String.class))
                .contains(report);
        assertThat(Api.as("reviewer").get("/api/tasks/unseen").statusCode()).isEqualTo(403);
    }

    /// At a closed unit whose successor has no leader.
    private String submittedWhereNobodyLeads() {
        String name = "无人审签" + run;
        Api.as("administrator")
                .body("{\"name\": \"%s\", \"aliases\": [], \"parent\": \"city\"}".formatted(name))
                .put("/api/units/z-" + run);
        JsonPath report = Analyses.reportOf(Analyses.reading("city", name, Analyses.ownYear(), "a"), "reviewer");
        Api.done("administrator", "/api/units/z-" + run + "/closing", "{\"successor\": \"city\"}");
        String id = report.getString("id");
        Api.done(
                "city-reporter",
                "/api/reports/" + id + "/submission",
                "{\"digest\": \"%s\"}".formatted(report.getString("digest")));
        return id;
    }

    private static String waterReport() {
        return Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "a"), "reviewer")
                .getString("id");
    }

    private static String idOf(String username) {
        return read("administrator", "/api/people?q=" + username).getString("items[0].id");
    }

    private static void directoryIsRead() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read("administrator", "/api/units/archives/members")
                                .getList("items")
                                .size()
                        >= 2);
    }

    private static JsonPath read(String username, String path) {
        return Api.as(username).get(path).then().statusCode(200).extract().jsonPath();
    }
}
