package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Two versions of a report beside each other.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ComparisonIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String UNIT = "市水务局党组";
    private static final String KEPT = "有的支部组织生活不够严肃认真。";
    private static final String VAGUE = "个别干部担当精神有所不足。";
    private static final String MENDED = "三名干部担当精神有所不足。";
    private static final String LEFT_OUT = "招商引资的力度还不够大。";
    private static final String STAYS = "镇村两级的监督力量还比较薄弱。";
    private static final String STAYS_TOO = "制度执行情况的检查不够经常。";
    private static final String ADDED = "农村供水管护经费没有到位。";

    @Test
    void aNewVersionTellsWhichCandidatesItTouchesAndWhichItemsCameOfThem() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear())
                .admitting(KEPT, VAGUE, LEFT_OUT, STAYS, STAYS_TOO);
        String report = submitted(readings);
        String item = Api.done(
                        "reviewer",
                        "/api/candidates/" + candidate(report, LEFT_OUT) + "/acceptance",
                        "{\"class\": \"staged\"}")
                .getString("id");

        Analyses.tell(readings.admitting(MENDED, ADDED, STAYS, STAYS_TOO, KEPT).envelope());

        JsonPath difference = differenceOf(report);
        assertThat(difference.getInt("from")).isEqualTo(1);
        assertThat(difference.<Map<String, Object>>getList("candidates"))
                .extracting(one -> one.get("change"), one -> text(one, "before"), one -> text(one, "after"))
                .containsExactly(
                        tuple("changed", VAGUE, MENDED),
                        tuple("new", null, ADDED),
                        tuple("unchanged", STAYS, STAYS),
                        tuple("unchanged", STAYS_TOO, STAYS_TOO),
                        tuple("moved", KEPT, KEPT),
                        tuple("gone", LEFT_OUT, null));
        assertThat(difference.getString("candidates[5].item.id")).isEqualTo(item);
        assertThat(difference.getString("candidates[5].item.number")).startsWith("ZG-");
        assertThat(difference.getString("candidates[0].item")).isNull();
        assertThat(difference.<String>getList("sentences.change")).contains("changed", "new", "moved", "gone");
    }

    @Test
    void warningsThatCameAndWentAreTold() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear())
                .admitting(KEPT, VAGUE)
                .querying(Map.of("vague-wording", "个别", "colloquial", "有的"));
        String report = submitted(readings);

        Analyses.tell(readings.admitting(KEPT, MENDED)
                .querying(Map.of("missing-number", "三名", "colloquial", "有的"))
                .envelope());

        JsonPath difference = differenceOf(report);
        assertThat(difference.<String>getList("warningsCame.rule")).containsExactly("missing-number");
        assertThat(difference.<String>getList("warningsWent.rule")).containsExactly("vague-wording");
    }

    @Test
    void eachDemandOfTheReturnLeadsToItsPlaceOrSaysThatItIsGone() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).admitting(KEPT, VAGUE, LEFT_OUT);
        String report = submitted(readings);
        sendBack(report, KEPT, "个别干部", LEFT_OUT);

        Analyses.tell(readings.admitting(ADDED, MENDED, KEPT).envelope());

        JsonPath difference = differenceOf(report);
        assertThat(difference.getInt("returned.version")).isEqualTo(1);
        assertThat(difference.<String>getList("returned.demands.answer"))
                .containsExactly("unmended", "mended", "gone", "unplaced");
        assertThat(words(report, 2, difference, "returned.demands[0].place")).isEqualTo(KEPT);
        assertThat(words(report, 2, difference, "returned.demands[1].place")).isEqualTo(MENDED);
        assertThat(difference.getString("returned.demands[2].place")).isNull();
    }

    @Test
    void aVersionIsComparedWithAnEarlierOneOnly() {
        String report = submitted(Readings.of("water-bureau", UNIT, Analyses.ownYear()));
        String first = "/api/reports/" + report + "/versions/1/difference";

        assertThat(Api.as(REPORTER).get(first).statusCode()).isEqualTo(400);
        assertThat(Api.as(REPORTER).get(first + "?from=1").jsonPath().getList("sentences"))
                .isEmpty();
        assertThat(Api.as(REPORTER).get(first + "?from=7").statusCode()).isEqualTo(404);
        assertThat(Api.as("archives-reporter").get(first).statusCode()).isEqualTo(404);
    }

    /// What the second version says otherwise than the first, once it is there.
    private static JsonPath differenceOf(String report) {
        String path = "/api/reports/" + report + "/versions/2/difference";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(REPORTER).get(path).statusCode() == 200);
        return Api.as(REPORTER).get(path).jsonPath();
    }

    private static String submitted(Readings readings) {
        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", digest);
        return report.getString("id");
    }

    private static void sendBack(String report, String... quotes) {
        String text = textOf(report, 1);
        var points = new StringBuilder();
        for (String quote : quotes) {
            int start = text.indexOf(quote);
            points.append("{\"text\": \"请核对\", \"start\": %d, \"end\": %d, \"quote\": \"%s\"}, "
                    .formatted(start, start + quote.length(), quote));
        }
        Api.done("water-bureau-leader", "/api/reports/" + report + "/return", """
                {"digest": "%s", "to": "reporter", "demands": "请修改", "points": [%s{"text": "逐条写明"}]}""".formatted(
                        Api.report(report, REPORTER).getString("digest"), points));
    }

    private static String candidate(String report, String text) {
        return Api.as("reviewer")
                .get("/api/reports/" + report + "/candidates")
                .path("items.find { it.text == '%s' }.id".formatted(text));
    }

    private static @Nullable Object text(Map<String, Object> touched, String side) {
        return touched.get(side) instanceof Map<?, ?> stated ? stated.get("text") : null;
    }

    private static String words(String report, int version, JsonPath difference, String place) {
        return textOf(report, version)
                .substring(difference.getInt(place + ".start"), difference.getInt(place + ".end"));
    }

    private static String textOf(String report, int version) {
        return Api.as(REPORTER)
                .get("/api/reports/" + report + "/versions/" + version + "/analysis")
                .path("text");
    }
}
