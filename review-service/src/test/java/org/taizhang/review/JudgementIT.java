package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What people say of findings stands beside the versions, and touches neither them nor an approval.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class JudgementIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";
    private static final String UNIT = "市水务局党组";
    private static final String SLIP = "开展学习的的活动";
    private static final String MISSED = "少数干部不愿下基层。";

    @Test
    void judgingDuringReviewMakesNoVersionAndLeavesTheApprovalAlone() {
        JsonPath report = submitted(readings());
        String path = "/api/reports/" + report.getString("id");
        Api.done(LEADER, path + "/approval", Api.signed(on(report)));
        JsonPath before = Api.report(report.getString("id"), "reviewer");

        JsonPath judged = Api.done("reviewer", path + "/judgements", judgement(report, "confirmed", SLIP));

        assertThat(judged.getString("by.name")).isNotBlank();
        assertThat(judged.getString("by.unit.code")).isEqualTo("city");
        assertThat(judged.getString("at")).isNotBlank();
        JsonPath after = Api.report(report.getString("id"), "reviewer");
        assertThat(after.<Map<String, Object>>get()).isEqualTo(before.get());
        assertThat(Api.may(after)).contains("approve", "return", "judge");
        assertThat(Api.status("reviewer", path + "/approval", on(report))).isEqualTo(200);
        assertThat(trail(report)).contains("finding.judged");
        assertThat(judgements(report, "approver").getList("items.answer")).containsExactly("confirmed");
    }

    @Test
    void aJudgementIsFoundAgainInTheNextVersionWhereverItStands() {
        var readings = readings();
        JsonPath report = told(readings);
        String path = "/api/reports/" + report.getString("id");
        Api.done("reviewer", path + "/judgements", judgement(report, "unfounded", SLIP));

        readings.saying("前面加了一段话。", "全年" + SLIP + "十二次。", MISSED);
        Analyses.tell(readings.envelope());

        JsonPath next = until(report, json -> json.getInt("version") == 2);
        JsonPath found = judgements(next, REPORTER);
        assertThat(found.getInt("items[0].start"))
                .isEqualTo(judgements(report, 1).getInt("items[0].start") + 8);
        assertThat(found.getBoolean("items[0].read")).isTrue();
        assertThat(found.getInt("items[0].version")).isEqualTo(1);
        Analyses.tell(readings.saying("全年开展学习活动十二次。").querying(Map.of()).envelope());
        until(report, json -> json.getInt("version") == 3);
        assertThat(judgements(next, REPORTER).getString("items[0].start")).isNull();
    }

    @Test
    void whatWasMissedBecomesACandidateLikeOneThatWasRead() {
        var readings = readings();
        JsonPath report = submitted(readings);
        String path = "/api/reports/" + report.getString("id");

        Api.done("reviewer", path + "/judgements", missed(report));

        JsonPath candidates = candidates(report);
        String added = "items.find { it.text == '" + MISSED + "' }.";
        assertThat(candidates.getBoolean(added + "added")).isTrue();
        assertThat(candidates.getString(added + "state")).isEqualTo("proposed");
        String accept = "/api/candidates/" + candidates.getString(added + "id") + "/acceptance";
        JsonPath item = Api.done("reviewer", accept, "{\"class\": \"staged\"}");
        assertThat(item.getString("problem")).isEqualTo(MISSED);
        Analyses.tell(readings.saying("加了一句。", "全年" + SLIP + "十二次。", MISSED).envelope());
        until(report, json -> json.getList("versions").size() == 2);
        Api.done(LEADER, path + "/return", on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \"改\"}"));
        JsonPath next = candidates(report);
        assertThat(next.getInt(added + "version")).isEqualTo(2);
        assertThat(next.getString(added + "item")).isEqualTo(item.getString("id"));
        assertThat(next.getBoolean(added + "noLongerProposed")).isFalse();
    }

    @Test
    void whatTheReaderFindsLaterIsProposedOnce() {
        var readings = readings();
        JsonPath report = told(readings);
        Api.done("reviewer", "/api/reports/" + report.getString("id") + "/judgements", missed(report));

        Analyses.tell(readings.saying("全年" + SLIP + "十二次。")
                .admitting(MISSED, Analyses.PROBLEM)
                .envelope());

        until(report, json -> json.getInt("version") == 2);
        assertThat(candidates(report).getList("items.text")).containsExactly(MISSED, Analyses.PROBLEM);
        assertThat(candidates(report).getList("items.added")).containsOnly(false);
    }

    @Test
    void whatWasAddedGoesWithItsJudgementUnlessItIsInTheLedger() {
        JsonPath report = submitted(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";
        String first = Api.done("reviewer", path, missed(report)).getString("id");

        assertThat(Api.as("reviewer").delete(path + "/" + first).statusCode()).isEqualTo(204);

        assertThat(candidates(report).getList("items.text")).doesNotContain(MISSED);
        assertThat(judgements(report, "reviewer").getList("items")).isEmpty();
        assertThat(trail(report)).endsWith("finding.judged", "finding.judgement-taken-back");
        String again = Api.done("reviewer", path, missed(report)).getString("id");
        String candidate = candidates(report).getString("items.find { it.added }.id");
        Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"staged\"}");
        assertThat(Api.as("reviewer").delete(path + "/" + again).statusCode()).isEqualTo(409);
    }

    @Test
    void aUnitAnswersForItsReportAndTheSupervisorsWordStandsBesideIt() {
        JsonPath report = told(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";

        assertThat(Api.status(REPORTER, path, judgement(report, "confirmed", SLIP)))
                .isEqualTo(400);
        assertThat(Api.status(
                        REPORTER, path, judgement(report, "unfounded", SLIP).replace("原文如此", " ")))
                .isEqualTo(400);
        String word =
                Api.done(REPORTER, path, judgement(report, "unfounded", SLIP)).getString("id");
        Api.done("reviewer", path, judgement(report, "confirmed", SLIP));

        assertThat(judgements(report, REPORTER).getList("items.party")).containsExactly("unit", "supervisor");
        assertThat(judgements(report, REPORTER).getList("items.mine")).containsExactly(true, false);
        assertThat(Api.as("reviewer").delete(path + "/" + word).statusCode()).isEqualTo(403);
        assertThat(Api.as(LEADER).delete(path + "/" + word).statusCode()).isEqualTo(204);
    }

    @Test
    void othersMayNotJudge() {
        JsonPath report = told(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";

        assertThat(Api.status("archives-reporter", path, judgement(report, "mended", SLIP)))
                .isEqualTo(404);
        assertThat(Api.as("archives-leader").get(path).statusCode()).isEqualTo(404);
        assertThat(Api.status("administrator", path, judgement(report, "confirmed", SLIP)))
                .isEqualTo(403);
        assertThat(Api.as("administrator").get(path).statusCode()).isEqualTo(200);
        assertThat(Api.as(REPORTER).get("/api/judgements/quality").statusCode()).isEqualTo(403);
    }

    @Test
    void aChangedJudgementTakesThePlaceOfTheOneBeforeAndTheTrailKeepsBoth() {
        JsonPath report = told(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";
        String first =
                Api.done("reviewer", path, judgement(report, "confirmed", SLIP)).getString("id");

        String same =
                Api.done("reviewer", path, judgement(report, "confirmed", SLIP)).getString("id");
        Api.done("approver", path, judgement(report, "unfounded", SLIP));

        assertThat(same).isEqualTo(first);
        assertThat(judgements(report, "reviewer").getList("items.answer")).containsExactly("unfounded");
        assertThat(trail(report)).endsWith("finding.judged", "finding.judged");
    }

    @Test
    void aJudgementOnWhatIsNotThereIsRefused() {
        JsonPath report = told(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";
        String good = judgement(report, "confirmed", SLIP);

        assertThat(Api.status("reviewer", path, good.replace(report.getString("digest"), "0".repeat(64))))
                .isEqualTo(409);
        assertThat(Api.status("reviewer", path, good.replace("doubled-word", "numbering")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, good.replace("\"start\":", "\"end\": 100000, \"start\":")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, good.replace("\"version\":1", "\"version\":9")))
                .isEqualTo(404);
    }

    @Test
    void judgementsCountForTheQualityOfTheReader() {
        long before = confirmed();
        JsonPath report = told(readings());
        String path = "/api/reports/" + report.getString("id") + "/judgements";

        Api.done("reviewer", path, judgement(report, "confirmed", SLIP));
        Api.done(REPORTER, path, judgement(report, "mended", SLIP));

        assertThat(confirmed()).isEqualTo(before + 1);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(RestAssured.get("/q/metrics").asString())
                        .contains("taizhang_findings_judged{answer=\"confirmed\""));
    }

    private static long confirmed() {
        Long count = Api.as("reviewer")
                .get("/api/judgements/quality")
                .jsonPath()
                .getObject("items.find { it.rule == 'doubled-word' }?.confirmed", Long.class);
        return count == null ? 0 : count;
    }

    private static Readings readings() {
        return Readings.of("water-bureau", UNIT, Analyses.ownYear())
                .saying("全年" + SLIP + "十二次。", MISSED)
                .querying(Map.of("doubled-word", SLIP));
    }

    private static JsonPath told(Readings readings) {
        return Analyses.reportOf(readings.envelope(), REPORTER);
    }

    private static JsonPath submitted(Readings readings) {
        JsonPath report = told(readings);
        return Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", on(report));
    }

    private static String judgement(JsonPath report, String answer, String quote) {
        return body(report, quote, Map.of("kind", "warning", "rule", "doubled-word", "answer", answer));
    }

    private static String missed(JsonPath report) {
        return body(report, MISSED, Map.of("kind", "problem", "answer", "missed"));
    }

    private static String body(JsonPath report, String quote, Map<String, Object> said) {
        String analysis = "/api/reports/" + report.getString("id") + "/versions/1/analysis";
        int start =
                Api.as("reviewer").get(analysis).jsonPath().getString("text").indexOf(quote);
        var body = new HashMap<>(said);
        body.put("version", 1);
        body.put("digest", report.getString("digest"));
        body.put("start", start);
        body.put("end", start + quote.length());
        body.put("reason", "原文如此");
        return JSON.valueToTree(body).toString();
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"}";
    }

    private static JsonPath judgements(JsonPath report, String seenBy) {
        return Api.as(seenBy)
                .get("/api/reports/" + report.getString("id") + "/judgements")
                .jsonPath();
    }

    private static JsonPath judgements(JsonPath report, int version) {
        return Api.as("reviewer")
                .get("/api/reports/" + report.getString("id") + "/judgements?version=" + version)
                .jsonPath();
    }

    private static JsonPath candidates(JsonPath report) {
        return Api.as("reviewer")
                .get("/api/reports/" + report.getString("id") + "/candidates")
                .jsonPath();
    }

    private static List<String> trail(JsonPath report) {
        return Api.as("reviewer")
                .get("/api/reports/" + report.getString("id") + "/trail")
                .path("items.action");
    }

    private static JsonPath until(JsonPath report, Predicate<JsonPath> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.report(report.getString("id"), "reviewer"), wanted);
    }
}
