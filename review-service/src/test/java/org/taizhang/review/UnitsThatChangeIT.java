package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Renames, moves and closings lose no report, no right and no open task.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UnitsThatChangeIT {

    @Inject
    ChinaDay day;

    private final String run = Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 28));

    @Test
    void aRenamedUnitIsFoundUnderTheNameThatItHad() {
        put("r-" + run, "旧名" + run, "city");

        put("r-" + run, "新名" + run, "city");

        assertThat(formerNames("r-" + run)).isEqualTo(List.of("旧名" + run));
        assertThat(text("r-" + run, "formerNames[0].until")).isEqualTo(today().toString());
        JsonPath report = Analyses.reportOf(Analyses.reading("city", "旧名" + run, Analyses.ownYear(), "a"), "reviewer");
        assertThat(report.getString("unit.name")).isEqualTo("新名" + run);
        assertThat(acts("r-" + run)).containsExactly("unit.renamed", "unit.created");
    }

    @Test
    void aMovedUnitKeepsItsReportsAndWhoSeesThem() {
        put("m1-" + run, "上级甲" + run, "city");
        put("m2-" + run, "上级乙" + run, "city");
        put("m-" + run, "移动单位" + run, "m1-" + run);
        JsonPath report =
                Analyses.reportOf(Analyses.reading("city", "移动单位" + run, Analyses.ownYear(), "a"), "reviewer");

        put("m-" + run, "移动单位" + run, "m2-" + run);

        assertThat(Api.report(report.getString("id"), "reviewer").getString("unit.code"))
                .isEqualTo("m-" + run);
        assertThat(acts("m-" + run)).containsExactly("unit.moved", "unit.created");
    }

    @Test
    void whatIsOpenAtAClosedUnitIsItsSuccessorsAffair() {
        put("c-" + run, "撤销单位" + run, "city");
        int year = Analyses.ownYear();
        JsonPath report = Analyses.reportOf(Analyses.reading("city", "撤销单位" + run, year, "a"), "reviewer");
        String path = "/api/reports/" + report.getString("id");
        assertThat(Api.as("archives-reporter").get(path).statusCode()).isEqualTo(404);

        assertThat(close("c-" + run, "archives").statusCode()).isEqualTo(200);

        JsonPath seen = Api.report(report.getString("id"), "archives-reporter");
        assertThat(seen.getString("unit.name")).isEqualTo("撤销单位" + run);
        Api.done("archives-reporter", path + "/submission", "{\"digest\": \"%s\"}".formatted(seen.getString("digest")));
        JsonPath signed = Api.done(
                "archives-leader",
                path + "/approval",
                Api.signed("{\"digest\": \"%s\"}".formatted(seen.getString("digest"))));
        assertThat(signed.getString("unit.code")).isEqualTo("c-" + run);
        assertThat(Api.as("water-bureau-reporter").get(path).statusCode()).isEqualTo(404);
        assertThat(text("c-" + run, "closedOn")).isEqualTo(today().toString());
        assertThat(text("c-" + run, "successor")).isEqualTo("archives");
    }

    @Test
    void nothingNewIsAskedOfAClosedUnitNorTakenFromIt() {
        put("n-" + run, "不再报送" + run, "city");
        int year = Analyses.ownYear();
        JsonPath old = Analyses.reportOf(Analyses.reading("city", "不再报送" + run, year, "a"), "reviewer");
        close("n-" + run, "district");

        JsonPath again = Analyses.reportOf(Analyses.reading("district", "不再报送" + run, year, "b"), "reviewer");
        JsonPath fresh = Analyses.reportOf(Analyses.reading("city", "不再报送" + run, Analyses.ownYear(), "c"), "reviewer");

        assertThat(again.getString("id")).isEqualTo(old.getString("id"));
        assertThat(fresh.getString("unit")).isNull();
        Response assigned = Api.as("reviewer")
                .body("{\"unit\": \"n-%s\"}".formatted(run))
                .post("/api/reports/" + fresh.getString("id") + "/unit");
        assertThat(assigned.statusCode()).isEqualTo(400);
        assertThat(assigned.<String>path("detail")).contains("承接");
    }

    @Test
    void aClosingThatLeavesSomethingBehindIsRefusedInWords() {
        put("p-" + run, "上级" + run, "city");
        put("k-" + run, "下级" + run, "p-" + run);

        assertThat(close("p-" + run, "archives").<String>path("detail")).contains("下级" + run);
        assertThat(close("p-" + run, "archives").statusCode()).isEqualTo(409);
        assertThat(close("city", "archives").statusCode()).isEqualTo(409);
        assertThat(close("k-" + run, "k-" + run).statusCode()).isEqualTo(400);
        assertThat(close("k-" + run, "nowhere").statusCode()).isEqualTo(404);
        assertThat(Api.status("reviewer", "/api/units/k-" + run + "/closing", "{\"successor\": \"archives\"}"))
                .isEqualTo(403);
        assertThat(Api.status("archives-reporter", "/api/units/k-" + run + "/closing", "{\"successor\": \"archives\"}"))
                .isEqualTo(404);
    }

    @Test
    void whatWasClosedByMistakeIsReopened() {
        put("o-" + run, "误撤" + run, "city");
        JsonPath report = Analyses.reportOf(Analyses.reading("city", "误撤" + run, Analyses.ownYear(), "a"), "reviewer");
        close("o-" + run, "archives");
        assertThat(Api.as("administrator")
                        .body(body("误撤" + run, "city"))
                        .put("/api/units/o-" + run)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.as("administrator")
                        .body(body("改名" + run, "city"))
                        .put("/api/units/o-" + run)
                        .statusCode())
                .isEqualTo(409);

        Api.done("administrator", "/api/units/o-" + run + "/reopening", "");

        assertThat(text("o-" + run, "closedOn")).isNull();
        assertThat(Api.as("archives-reporter")
                        .get("/api/reports/" + report.getString("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.status("administrator", "/api/units/o-" + run + "/reopening", ""))
                .isEqualTo(409);
    }

    @Test
    void twoBesideEachOtherDoNotShareAName() {
        put("d1-" + run, "同名" + run, "city");

        Response twin = Api.as("administrator").body(body("同名 " + run, "city")).put("/api/units/d2-" + run);

        assertThat(twin.statusCode()).isEqualTo(400);
        assertThat(twin.<String>path("errors[0].field")).isEqualTo("name");
        assertThat(Api.as("administrator")
                        .body(body("同名" + run, "d1-" + run))
                        .put("/api/units/d2-" + run)
                        .statusCode())
                .isEqualTo(200);
    }

    private LocalDate today() {
        return day.today();
    }

    private static Response close(String code, String successor) {
        return Api.as("administrator").body(Map.of("successor", successor)).post("/api/units/" + code + "/closing");
    }

    private static void put(String code, String name, String parent) {
        assertThat(Api.as("administrator")
                        .body(body(name, parent))
                        .put("/api/units/" + code)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String body(String name, String parent) {
        return "{\"name\": \"%s\", \"aliases\": [], \"parent\": \"%s\"}".formatted(name, parent);
    }

    private static String text(String code, String name) {
        return units().getString("items.find { it.code == '%s' }.%s".formatted(code, name));
    }

    private static List<String> formerNames(String code) {
        return units().getList("items.find { it.code == '%s' }.formerNames.name".formatted(code));
    }

    private static JsonPath units() {
        return Api.as("administrator").get("/api/units").jsonPath();
    }

    private static List<String> acts(String code) {
        return Api.as("administrator").get("/api/trail?subject=" + code).path("items.action");
    }
}
