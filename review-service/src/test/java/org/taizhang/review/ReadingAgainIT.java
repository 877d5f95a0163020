package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// An upload is read again, or its reading corrected: what people decided stays.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingAgainIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String UNIT = "市水务局党组";
    private static final String KEPT = "有的支部组织生活不够严肃。";
    private static final String DROPPED = "个别干部担当精神不足。";

    @Test
    void anItemStaysWhenANewerReadingNoLongerProposesIt() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).admitting(KEPT, DROPPED);
        String report = submitted(readings);
        String item = accept(candidate(report, DROPPED)).getString("id");
        accept(candidate(report, KEPT));

        Analyses.tell(readings.admitting(KEPT).envelope());

        until(report, json -> json.getList("versions").size() == 2);
        JsonPath gone = candidates(report);
        assertThat(gone.getBoolean(find(DROPPED, "noLongerProposed"))).isTrue();
        assertThat(gone.getString(find(DROPPED, "state"))).isEqualTo("accepted");
        assertThat(gone.getInt(find(DROPPED, "version"))).isEqualTo(1);
        assertThat(gone.getBoolean(find(KEPT, "noLongerProposed"))).isFalse();
        assertThat(Api.item(item, REPORTER).getString("state")).isEqualTo("assigned");
        assertThat(Api.item(item, REPORTER).getBoolean("noLongerProposed")).isTrue();
        assertThat(trail("items", item)).containsExactly("item.opened", "item.no-longer-proposed");
    }

    @Test
    void anItemThatALaterReadingProposesAgainIsProposed() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).admitting(KEPT, DROPPED);
        String report = submitted(readings);
        String item = accept(candidate(report, DROPPED)).getString("id");

        Analyses.tell(readings.admitting(KEPT).envelope());
        until(report, json -> json.getList("versions").size() == 2);
        Analyses.tell(readings.admitting(KEPT, DROPPED).envelope());

        until(report, json -> json.getList("versions").size() == 3);
        assertThat(Api.item(item, REPORTER).getBoolean("noLongerProposed")).isFalse();
    }

    @Test
    void aRejectedCandidateStaysRejectedWhenItIsReadAgainOrCutOtherwise() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).admitting(KEPT, DROPPED);
        String report = submitted(readings);
        Api.done("reviewer", "/api/candidates/" + candidate(report, DROPPED) + "/rejection", "{\"reason\": \"不属实\"}");

        Analyses.tell(readings.admitting(KEPT, "少数个别干部担当精神不足。").envelope());

        until(report, json -> json.getList("versions").size() == 2);
        returned(report);
        JsonPath after = candidates(report);
        assertThat(after.getString(find("少数" + DROPPED, "state"))).isEqualTo("rejected");
        assertThat(after.getString(find("少数" + DROPPED, "reason"))).isEqualTo("不属实");
        assertThat(after.getString(find(KEPT, "state"))).isEqualTo("proposed");
    }

    @Test
    void aCorrectionThatIsTakenBackMakesTheReportWhatItWas() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear());
        String report = told(readings);
        String asRead = Api.report(report, REPORTER).getString("title");
        Analyses.tell(readings.entitled("更正过的标题").envelope());
        until(report, json -> json.getString("title").equals("更正过的标题"));

        Analyses.tell(readings.entitled(asRead).envelope());

        until(report, json -> json.getString("title").equals(asRead));
        assertThat(Api.report(report, REPORTER).getList("versions")).hasSize(3);
    }

    @Test
    void aReportMovesToTheYearThatItWasCorrectedTo() {
        int misread = Analyses.ownYear();
        int meant = Analyses.ownYear();
        var readings = Readings.of("water-bureau", UNIT, misread);
        String report = told(readings);

        Analyses.tell(readings.ofYear(meant).envelope());

        until(report, json -> json.getInt("year") == meant);
        assertThat(trail("reports", report)).containsExactly("report.extracted", "report.moved", "report.revised");
    }

    @Test
    void aReportMovesToTheUnitThatItWasCorrectedTo() {
        var readings = Readings.of("city", "谁也不认识", Analyses.ownYear());
        String report = Analyses.reportOf(readings.envelope(), "reviewer").getString("id");
        assertThat(waiting("reviewer")).contains(report);

        Analyses.tell(readings.ofUnit(UNIT).envelope());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(REPORTER).get("/api/reports/" + report).statusCode() == 200);
        assertThat(Api.report(report, REPORTER).getString("unit.code")).isEqualTo("water-bureau");
        assertThat(waiting("reviewer")).doesNotContain(report);
    }

    @Test
    void aReportThatIsCorrectedIntoAnotherWaitsForAPersonAndLosesNothing() {
        int year = Analyses.ownYear();
        String other = told(Readings.of("water-bureau", UNIT, year));
        int misread = Analyses.ownYear();
        var readings = Readings.of("water-bureau", UNIT, misread);
        String report = told(readings);

        Analyses.tell(readings.ofYear(year).entitled("更正过的标题").envelope());

        JsonPath met = until(report, json -> json.getString("meets") != null);
        assertThat(met.getString("meets.id")).isEqualTo(other);
        assertThat(met.getInt("year")).isEqualTo(misread);
        assertThat(met.getString("title")).isEqualTo("更正过的标题");
        assertThat(Api.may(met)).doesNotContain("submit");
        assertThat(refusalOfSubmission(met)).contains("已有另一份报告");
        assertThat(task("reviewer", report).getList("reasons.code")).contains("meets-another");
        assertThat(Api.report(other, REPORTER).getList("versions")).hasSize(1);
    }

    @Test
    void takingTheCorrectionBackFreesTheReport() {
        int year = Analyses.ownYear();
        told(Readings.of("water-bureau", UNIT, year));
        int misread = Analyses.ownYear();
        var readings = Readings.of("water-bureau", UNIT, misread);
        String report = told(readings);
        Analyses.tell(readings.ofYear(year).envelope());
        until(report, json -> json.getString("meets") != null);

        Analyses.tell(readings.ofYear(misread).entitled("退回更正").envelope());

        JsonPath free = until(report, json -> json.getString("meets") == null);
        assertThat(free.getInt("year")).isEqualTo(misread);
        assertThat(Api.may(free)).contains("submit");
        assertThat(waiting("reviewer")).doesNotContain(report);
    }

    @Test
    void aReportTakesThePlaceThatTheOneItMeetsHasLeft() {
        int year = Analyses.ownYear();
        int elsewhere = Analyses.ownYear();
        var inTheWay = Readings.of("water-bureau", UNIT, year);
        String other = told(inTheWay);
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear());
        String report = told(readings);
        Analyses.tell(readings.ofYear(year).envelope());
        until(report, json -> json.getString("meets") != null);

        Analyses.tell(inTheWay.ofYear(elsewhere).envelope());

        JsonPath placed = until(report, json -> json.getString("meets") == null);
        assertThat(placed.getInt("year")).isEqualTo(year);
        assertThat(Api.report(other, REPORTER).getInt("year")).isEqualTo(elsewhere);
        assertThat(waiting("reviewer")).doesNotContain(report);
    }

    @Test
    void aSupervisorMakesTheReportAVersionOfTheOneThatItMeets() {
        int year = Analyses.ownYear();
        String other = told(Readings.of("water-bureau", UNIT, year));
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear());
        String report = told(readings);
        Analyses.tell(readings.ofYear(year).envelope());
        until(report, json -> json.getString("meets") != null);

        JsonPath merged = Api.done("reviewer", "/api/reports/" + report + "/unit", "{\"unit\": \"water-bureau\"}");

        assertThat(merged.getString("id")).isEqualTo(other);
        assertThat(merged.getList("versions")).hasSize(3);
        assertThat(Api.report(report, REPORTER).getString("id")).isEqualTo(other);
        assertThat(waiting("reviewer")).doesNotContain(report);
    }

    @Test
    void anItemKeepsPointingAtItsSentenceWhenItsReportIsShownInAnotherText() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).admitting(DROPPED, KEPT);
        String report = submitted(readings);
        String item = accept(candidate(report, KEPT)).getString("id");
        assertThat(sentenceOf(item)).isEqualTo(KEPT);

        Analyses.tell(readings.admitting("新写的一句在前。", KEPT).envelope());
        until(report, json -> json.getList("versions").size() == 2);
        returned(report);

        assertThat(Api.report(report, "reviewer").getInt("version")).isEqualTo(2);
        assertThat(sentenceOf(item)).isEqualTo(KEPT);
    }

    /// What stands at the place that the item names.
    private static String sentenceOf(String item) {
        JsonPath shown = Api.item(item, "reviewer");
        String text = Api.as("reviewer")
                .get("/api/reports/" + shown.getString("report") + "/versions/" + shown.getInt("place.version")
                        + "/analysis")
                .path("text");
        return text.substring(shown.getInt("place.start"), shown.getInt("place.end"));
    }

    @Test
    void aReadingOfAnotherYearLeavesTheReportThatOthersMade() {
        int year = Analyses.ownYear();
        int meant = Analyses.ownYear();
        var first = Readings.of("water-bureau", UNIT, year).entitled("本来的报告");
        String report = told(first);
        var misfiled = Readings.of("water-bureau", UNIT, year).entitled("读错年度的报告");
        assertThat(told(misfiled)).isEqualTo(report);

        Analyses.tell(misfiled.ofYear(meant).envelope());

        until(report, json -> json.getString("title").equals("本来的报告"));
        JsonPath own = Api.as(REPORTER).get("/api/reports?year=" + meant).jsonPath();
        assertThat(own.getList("items.title")).containsExactly("读错年度的报告");
        assertThat(Api.report(report, REPORTER).getInt("year")).isEqualTo(year);
    }

    @Test
    void aYearThatIsCorrectedDuringApprovalCountsWhenTheReportIsReturned() {
        int meant = Analyses.ownYear();
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear());
        String report = submitted(readings);
        Analyses.tell(readings.ofYear(meant).envelope());
        JsonPath waiting = until(report, json -> json.getList("versions").size() == 2);
        assertThat(waiting.getInt("year")).isNotEqualTo(meant);

        returned(report);

        assertThat(Api.report(report, REPORTER).getInt("year")).isEqualTo(meant);
    }

    private static String told(Readings readings) {
        return Analyses.reportOf(readings.envelope(), REPORTER).getString("id");
    }

    private static String submitted(Readings readings) {
        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", digest);
        return report.getString("id");
    }

    private static void returned(String report) {
        String digest = Api.report(report, REPORTER).getString("digest");
        Api.done(
                "water-bureau-leader",
                "/api/reports/" + report + "/return",
                "{\"digest\": \"" + digest + "\", \"to\": \"reporter\", \"demands\": \"请核对\"}");
    }

    private static JsonPath accept(String candidate) {
        return Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"staged\"}");
    }

    private static String candidate(String report, String text) {
        return candidates(report).getString(find(text, "id"));
    }

    private static JsonPath candidates(String report) {
        return Api.as("reviewer").get("/api/reports/" + report + "/candidates").jsonPath();
    }

    private static String find(String text, String field) {
        return "items.find { it.text == '%s' }.%s".formatted(text, field);
    }

    private static JsonPath until(String report, Predicate<JsonPath> wanted) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> Api.report(report, REPORTER), wanted);
    }

    private static String refusalOfSubmission(JsonPath report) {
        return Api.as(REPORTER)
                .body("{\"digest\": \"" + report.getString("digest") + "\"}")
                .post("/api/reports/" + report.getString("id") + "/submission")
                .then()
                .statusCode(409)
                .extract()
                .path("detail");
    }

    private static List<String> waiting(String username) {
        return Api.all(username, "/api/queue").get("items.subject");
    }

    private static JsonPath task(String username, String report) {
        JsonPath queue = Api.all(username, "/api/queue");
        return queue.setRootPath("items.find { it.subject == '" + report + "' }");
    }

    private static List<String> trail(String kind, String id) {
        return Api.as(REPORTER).get("/api/" + kind + "/" + id + "/trail").path("items.action");
    }
}
