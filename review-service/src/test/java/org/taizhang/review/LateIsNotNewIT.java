package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.testing.LocalStackResource;

/// Versions follow the order in which uploads were received, whatever the order in which they were read or told of.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LateIsNotNewIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final Instant MORNING = Instant.parse("2024-01-15T08:00:00Z");
    private static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2024-01-15T18:00:00Z");

    @Test
    void anUploadThatIsReadLateTakesNoNewerOnesPlace() {
        int year = Analyses.ownYear();
        JsonPath newer = Analyses.reportOf(readings(year, NOON).envelope(), REPORTER);

        JsonPath report = Analyses.reportOf(readings(year, MORNING).envelope(), REPORTER);

        assertThat(report.getList("versions.number", Integer.class)).containsExactly(1, 2);
        assertThat(report.getInt("version")).isEqualTo(1);
        assertThat(report.getString("digest")).isEqualTo(newer.getString("digest"));
        assertThat(report.<Integer>get("waiting")).isNull();
    }

    @Test
    void aCorrectionOfAnOlderUploadTakesNoNewerOnesPlace() {
        int year = Analyses.ownYear();
        Readings older = readings(year, MORNING);
        Analyses.reportOf(older.envelope(), REPORTER);
        JsonPath newer = Analyses.reportOf(readings(year, NOON).envelope(), REPORTER);

        Analyses.tell(older.entitled("更正后的标题").envelope());

        JsonPath report = awaitVersions(newer.getString("id"), 3);
        assertThat(report.getInt("version")).isEqualTo(2);
        assertThat(report.getString("digest")).isEqualTo(newer.getString("digest"));
    }

    @Test
    void whenAReportIsReturnedTheUploadThatWasReceivedLastIsItsVersion() {
        int year = Analyses.ownYear();
        JsonPath report = Analyses.reportOf(readings(year, MORNING).envelope(), REPORTER);
        String path = "/api/reports/" + report.getString("id");
        String decision = "{\"digest\": \"" + report.getString("digest") + "\"";
        Api.done(REPORTER, path + "/submission", decision + "}");
        Analyses.reportOf(readings(year, EVENING).envelope(), REPORTER);
        JsonPath waiting = Analyses.reportOf(readings(year, NOON).envelope(), REPORTER);
        assertThat(waiting.getInt("version")).isEqualTo(1);
        assertThat(waiting.getInt("waiting")).isEqualTo(2);

        JsonPath returned = Api.done(
                "water-bureau-leader", path + "/return", decision + ", \"to\": \"reporter\", \"demands\": \"请补充\"}");

        assertThat(returned.getInt("version")).isEqualTo(2);
    }

    @Test
    void aReadingThatIsToldOfLateIsOfNoUse() {
        Readings readings = readings(Analyses.ownYear(), MORNING);
        Envelope first = readings.envelope();
        Envelope second = readings.entitled("后读的标题").envelope();
        JsonPath report = Analyses.reportOf(second, REPORTER);

        Analyses.tell(first, readings.entitled("最后的标题").envelope());

        JsonPath after = awaitVersions(report.getString("id"), 2);
        assertThat(after.getString("title")).isEqualTo("最后的标题");
        assertThat(after.getString("versions[0].digest")).isEqualTo(report.getString("digest"));
    }

    private static Readings readings(int year, Instant receivedAt) {
        return Readings.of("water-bureau", "市水务局党组", year)
                .admitting("有的支部%s组织生活不够严肃。".formatted(receivedAt))
                .receivedAt(receivedAt);
    }

    private static JsonPath awaitVersions(String report, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.report(report, REPORTER),
                        seen -> seen.getList("versions").size() == count);
    }
}
