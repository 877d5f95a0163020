package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.testing.LocalStackResource;

/// A compilation that the city handed in, with the reports of two units and one of nobody knows whom.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CompilationIT {

    private static final String WATER = "water-bureau-reporter";
    private static final String ARCHIVES = "archives-reporter";
    private static final String UPLOADER = "city-reporter";

    private final int year = Analyses.ownYear();
    private String upload = "";
    private String report = "";

    @BeforeEach
    void aCompilation() {
        Envelope compiled = Readings.compilation(
                Readings.of("city", "市水务局党组", year).admitting("水务局的问题。"),
                Readings.of("city", "市档案局", year).admitting("档案局的问题。"),
                Readings.of("city", "供排水中心", year));
        upload = Analyses.uploadOf(compiled);
        report = Analyses.reportOf(compiled, WATER).getString("id");
    }

    @Test
    void itsUploaderSeesWhatBecameOfEachPart() {
        JsonPath parts = parts(UPLOADER);

        assertThat(parts.getString("unit.code")).isEqualTo("city");
        assertThat(parts.getList("parts.index", Integer.class)).containsExactly(0, 1, 2);
        assertThat(parts.getList("parts.unitAsRead")).containsExactly("市水务局党组", "市档案局", "供排水中心");
        assertThat(parts.getString("parts[0].report")).as("not theirs to open").isNull();
        assertThat(parts("reviewer").getString("parts[0].report")).isEqualTo(report);
        assertThat(parts.getString("parts[0].unit.name")).isEqualTo("市水务局党组");
        assertThat(parts.getString("parts[2].unit")).isNull();
        assertThat(parts.getList("parts.state")).containsOnly("extracted");
        submit();
        assertThat(parts(UPLOADER).getString("parts[0].state")).isEqualTo("submitted");
        assertThat(parts(UPLOADER).getString("parts[0].step")).isEqualTo("sign-off");
    }

    @Test
    void aListSaysThatAReportCameInACompilation() {
        JsonPath rows = Api.as(WATER).get("/api/reports?year=" + year).jsonPath();

        assertThat(rows.getList("items.parts", Integer.class)).containsExactly(3);
        assertThat(rows.getList("items.handedInBy.code")).containsExactly("city");
        assertThat(rows.getString("items[0].submittedAt")).isNull();
        submit();
        rows = Api.as(WATER).get("/api/reports?year=" + year).jsonPath();
        assertThat(rows.getString("items[0].submittedAt")).isNotNull();
        assertThat(rows.getString("items[0].due")).isNotNull();
    }

    @Test
    void aUnitSeesItsPartOfTheOriginalAndNoOther() {
        JsonPath shown = Api.report(report, WATER);
        assertThat(shown.getBoolean("origin.whole")).isFalse();
        assertThat(shown.getInt("origin.parts")).isEqualTo(3);
        assertThat(Api.report(report, "reviewer").getBoolean("origin.whole")).isTrue();

        var original = Api.as(WATER).accept("text/plain").get("/api/reports/" + report + "/original");

        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(original.asString()).contains("水务局的问题。").doesNotContain("档案局");
        assertThat(Api.as(ARCHIVES)
                        .accept("text/plain")
                        .get("/api/reports/" + report + "/original")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(WATER).get("/api/upload-parts/" + upload).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnitAsksForACorrectionAndASupervisorAnswers() {
        assertThat(Api.may(Api.report(report, WATER))).contains("ask-correction");
        assertThat(Api.may(Api.report(report, "reviewer"))).doesNotContain("ask-correction");
        String path = "/api/reports/" + report + "/correction-requests";

        Api.done(WATER, path, "{\"text\": \"年度应为上一年。\\n请更正\"}");

        assertThat(Api.status(WATER, path, "{\"text\": \"再提一次\"}")).isEqualTo(409);
        assertThat(kinds("reviewer")).contains("correction-request");
        String request = Api.as("reviewer").get(path).path("items[0].id");
        assertThat(Api.as("reviewer").get(path).<String>path("items[0].text")).isEqualTo("年度应为上一年。\n请更正");
        String answer = path + "/" + request + "/answer";
        assertThat(Api.status(WATER, answer, "{\"made\": true, \"text\": \"t\"}"))
                .isEqualTo(403);
        assertThat(Api.status(ARCHIVES, answer, "{\"made\": true, \"text\": \"t\"}"))
                .isEqualTo(404);
        Api.done("reviewer", answer, "{\"made\": true, \"text\": \"已更正\"}");
        assertThat(kinds("reviewer")).doesNotContain("correction-request");
        JsonPath answered = Api.as(WATER).get(path).jsonPath();
        assertThat(answered.getString("items[0].state")).isEqualTo("made");
        assertThat(answered.getString("items[0].answer")).isEqualTo("已更正");
    }

    @Test
    void whoSeesTheUploadOrBelongsElsewhereDoesNotAsk() {
        String path = "/api/reports/" + report + "/correction-requests";

        assertThat(Api.status("reviewer", path, "{\"text\": \"t\"}")).isEqualTo(403);
        assertThat(Api.status(UPLOADER, path, "{\"text\": \"t\"}")).isEqualTo(404);
        assertThat(Api.status(ARCHIVES, path, "{\"text\": \"t\"}")).isEqualTo(404);
        assertThat(Api.as(ARCHIVES).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDismissedReportAsksNothingOfAnybody() {
        Api.done(WATER, "/api/reports/" + report + "/correction-requests", "{\"text\": \"不是报告\"}");

        Api.done("reviewer", "/api/reports/" + report + "/dismissal", "{\"reason\": \"不是报告\"}");

        assertThat(kinds("reviewer")).doesNotContain("correction-request");
    }

    private List<String> kinds(String who) {
        return Api.all(who, "/api/queue").get("items.findAll { it.subject == '%s' }.kind".formatted(report));
    }

    private JsonPath parts(String who) {
        return Api.as(who).get("/api/upload-parts/" + upload).jsonPath();
    }

    private void submit() {
        String digest = Api.report(report, WATER).getString("digest");
        Api.done(WATER, "/api/reports/" + report + "/submission", "{\"digest\": \"" + digest + "\"}");
    }
}
