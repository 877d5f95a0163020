package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What was read with doubt comes first for people, and says why.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DoubtIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";
    private static final String UNIT = "市水务局党组";

    @Test
    void aReportReadWithDoubtComesFirst() {
        String full = submitted(
                Analyses.reportOf(Analyses.reading("water-bureau", UNIT, Analyses.ownYear(), "with errors"), REPORTER));
        String sure = submitted(told(Readings.of("water-bureau", UNIT, Analyses.ownYear())));
        String doubted = submitted(told(
                Readings.of("water-bureau", UNIT, Analyses.ownYear()).readWithDoubt(0.35, "ocr-poor", "ocr-used")));

        JsonPath queue = Api.all(LEADER, "/api/queue");

        List<String> mine = queue.<String>getList("items.subject").stream()
                .filter(List.of(full, sure, doubted)::contains)
                .toList();
        assertThat(mine).containsExactly(doubted, full, sure);
        assertThat(queue.<String>getList(task(doubted, "reasons.code"))).containsExactly("ocr-poor", "ocr-used");
        assertThat(queue.<String>getList(task(sure, "reasons"))).isEmpty();
    }

    @Test
    void aReportSaysHowSurelyItWasRead() {
        JsonPath report =
                told(Readings.of("water-bureau", UNIT, Analyses.ownYear()).readWithDoubt(0.7, "no-title"));

        assertThat(report.getDouble("confidence")).isEqualTo(0.7);
        assertThat(report.getList("doubts")).containsExactly("no-title");
        JsonPath rows = Api.as(REPORTER)
                .get("/api/reports?year=" + report.getInt("year"))
                .jsonPath();
        assertThat(rows.getList("items.doubts")).containsExactly(List.of("no-title"));
    }

    @Test
    void aDoubtThatACorrectionSettlesNoLongerRaisesTheTask() {
        var readings = Readings.of("city", "谁也不认识", Analyses.ownYear()).readWithDoubt(0.5, "no-title");
        String report = Analyses.reportOf(readings.envelope(), "reviewer").getString("id");
        int before = queue("reviewer").getInt(task(report, "risk"));

        Analyses.tell(readings.readWithDoubt(1).entitled("更正过的标题").envelope());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> queue("reviewer").getString(task(report, "title")).equals("更正过的标题"));
        assertThat(queue("reviewer").getInt(task(report, "risk"))).isLessThan(before);
        assertThat(queue("reviewer").<String>getList(task(report, "reasons"))).isEmpty();
    }

    private static JsonPath told(Readings readings) {
        return Analyses.reportOf(readings.envelope(), REPORTER);
    }

    private static String submitted(JsonPath report) {
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", digest);
        return report.getString("id");
    }

    private static JsonPath queue(String username) {
        return Api.all(username, "/api/queue");
    }

    private static String task(String report, String field) {
        return "items.find { it.subject == '%s' }.%s".formatted(report, field);
    }
}
