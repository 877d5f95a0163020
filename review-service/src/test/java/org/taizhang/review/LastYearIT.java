package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What a report says of what the unit's last approved report promised, and of its figures.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LastYearIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String WATER = "市水务局党组";
    private static final List<String> PROMISES = List.of("对18座小型水库全部完成安全鉴定。", "每季度听取一次所属单位责任落实情况汇报。", "为基层站所配备监督联络员。");
    private static final String DONE = "在9个基层站所设立监督联络员11名。";

    private final int before = Analyses.ownYear();
    private final int now = Analyses.ownYear();

    @Test
    void eachPromiseStandsBesideWhatTheNextReportSaysOfIt() {
        JsonPath earlier =
                approved(Readings.of("water-bureau", WATER, before).promising(PROMISES.toArray(String[]::new)));
        JsonPath report = told(now("完成小型水库安全鉴定16座。", DONE));

        JsonPath seen = lastYear(report, REPORTER);

        assertThat(seen.getString("earlier.id")).isEqualTo(earlier.getString("id"));
        assertThat(seen.getInt("earlier.year")).isEqualTo(before);
        assertThat(seen.getList("promises.outcome")).containsExactly("partly", "not-mentioned", "done");
        assertThat(seen.getString("promises[0].text")).startsWith("对18座小型水库全部完成安全鉴定");
        assertThat(seen.getString("promises[0].ground")).isEqualTo("less");
        assertThat(seen.getString("promises[0].said.text")).isEqualTo("完成小型水库安全鉴定16座");
        assertThat(seen.getString("promises[0].said.telling")).isEqualTo("16座");
        assertThat(seen.getString("promises[1].said")).isNull();
        assertThat(lastYear(report, "reviewer").getList("promises.outcome")).hasSize(3);
        assertThat(Api.as("archives-reporter").get(path(report) + "/last-year").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAPersonSaysOfAPromiseStandsInTheNextVersionToo() {
        approved(Readings.of("water-bureau", WATER, before).promising(PROMISES.toArray(String[]::new)));
        Readings readings = now(DONE);
        JsonPath report = told(readings);
        JsonPath seen = lastYear(report, "reviewer");
        assertThat(Api.status("reviewer", answers(report), wish(seen, 1, "done", null)))
                .isEqualTo(400);
        assertThat(Api.status("archives-reporter", answers(report), wish(seen, 1, "done", "理由")))
                .isEqualTo(404);
        assertThat(Api.status(
                        "reviewer",
                        answers(report),
                        wish(seen, 1, "done", "理由").replace(seen.getString("digest"), "0".repeat(64))))
                .isEqualTo(409);

        Api.done(REPORTER, answers(report), wish(seen, 1, "done", "见第三部分会议纪要"));
        String answer = Api.done("reviewer", answers(report), wish(seen, 1, "partly", "只听取了三个季度"))
                .getString("id");

        assertThat(Api.status(REPORTER, answers(report), wish(seen, 1, "done", "会议纪要")))
                .isEqualTo(409);
        Analyses.reportOf(readings.saying(DONE, "补充说明。").envelope(), "reviewer");
        JsonPath later = lastYear(report, REPORTER);
        assertThat(later.getString("promises[1].outcome")).isEqualTo("partly");
        assertThat(later.getString("promises[1].proposed")).isEqualTo("not-mentioned");
        assertThat(later.getString("promises[1].answer.reason")).isEqualTo("只听取了三个季度");
        assertThat(later.getString("promises[1].answer.by.name")).isNotBlank();
        assertThat(Api.as(REPORTER).delete(answers(report) + "/" + answer).statusCode())
                .isEqualTo(409);
        assertThat(Api.as("reviewer").delete(answers(report) + "/" + answer).statusCode())
                .isEqualTo(204);
        assertThat(lastYear(report, REPORTER).getString("promises[1].outcome")).isEqualTo("not-mentioned");
        List<String> trail = Api.as("reviewer").get(path(report) + "/trail").path("items.action");
        assertThat(trail).contains("promise.answered", "promise.answer-taken-back");
    }

    @Test
    void aFigureThatCannotBeTrueBesideLastYearsIsShown() {
        approved(Readings.of("water-bureau", WATER, before).saying("处置问题线索36件。").counting(Map.of("问题线索", 36)));
        JsonPath report = told(Readings.of("water-bureau", WATER, now)
                .saying("处置问题线索42件，比上年增加8件。")
                .counting(Map.of("问题线索", 42)));

        JsonPath seen = lastYear(report, REPORTER);

        assertThat(seen.getString("figures[0].kind")).isEqualTo("change");
        assertThat(seen.getString("figures[0].text")).isEqualTo("处置问题线索42件，比上年增加8件");
        assertThat(seen.getString("figures[0].earlierText")).endsWith("处置问题线索36件");
    }

    @Test
    void aReportWithNoneBeforeItSaysSo() {
        JsonPath report = told(Readings.of("archives", "市档案馆党组", 1950).saying("工作情况。"));

        JsonPath seen = lastYear(report, "archives-reporter");

        assertThat(seen.getString("earlier")).isNull();
        assertThat(seen.getList("promises")).isEmpty();
    }

    @Test
    void whatIsClaimedToBePutRightStandsBesideWhatTheUnitStillOwes() {
        String item = AtWork.anItemAtWork();
        int later = Analyses.ownYear();
        JsonPath report = told(Readings.of("water-bureau", WATER, later).claiming("查找问题36个，已全部整改到位。"));

        JsonPath seen = Api.as(REPORTER).get(path(report) + "/claims").jsonPath();

        assertThat(seen.getString("claims[0].text")).isEqualTo("查找问题36个，已全部整改到位。");
        assertThat(seen.getLong("open")).isPositive();
        assertThat(seen.getLong("unproven")).isPositive();
        assertThat(Api.as("reviewer").get(path(report) + "/claims").jsonPath().getLong("open"))
                .isEqualTo(seen.getLong("open"));
        assertThat(Api.item(item, REPORTER).getString("state")).isEqualTo("in-progress");
        assertThat(Api.as("archives-reporter").get(path(report) + "/claims").statusCode())
                .isEqualTo(404);
        JsonPath silent =
                told(Readings.of("water-bureau", WATER, Analyses.ownYear()).saying("工作情况。"));
        assertThat(Api.as(REPORTER).get(path(silent) + "/claims").jsonPath().getLong("open"))
                .isZero();
    }

    private Readings now(String... sentences) {
        return Readings.of("water-bureau", WATER, now).saying(sentences);
    }

    private static JsonPath approved(Readings readings) {
        JsonPath report = told(readings);
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, path(report) + "/submission", digest);
        Api.done("water-bureau-leader", path(report) + "/approval", Api.signed(digest));
        List.of("reviewer", "approver").forEach(person -> Api.done(person, path(report) + "/approval", digest));
        return report;
    }

    private static String wish(JsonPath seen, int promise, String outcome, @Nullable String reason) {
        return """
                {"digest": "%s", "earlierDigest": "%s", "start": %d, "outcome": "%s", "reason": %s}""".formatted(
                        seen.getString("digest"),
                        seen.getString("earlier.digest"),
                        seen.getInt("promises[%d].start".formatted(promise)),
                        outcome,
                        reason == null ? "null" : "\"" + reason + "\"");
    }

    private static JsonPath told(Readings readings) {
        return Analyses.reportOf(readings.envelope(), "reviewer");
    }

    private static String path(JsonPath report) {
        return "/api/reports/" + report.getString("id");
    }

    private static String answers(JsonPath report) {
        return path(report) + "/last-year/answers";
    }

    private static JsonPath lastYear(JsonPath report, String seenBy) {
        return Api.as(seenBy)
                .get(path(report) + "/last-year")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
