package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.testing.LocalStackResource;

/// Events come more than once, at once, and again in another form.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RedeliveryIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void aRedeliveryChangesNothing() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "once");
        JsonPath before = Analyses.reportOf(reading, REPORTER);

        Analyses.tell(reading, reading);
        settle();

        JsonPath after = Api.report(before.getString("id"), REPORTER);
        assertThat(after.getList("versions")).hasSize(1);
        assertThat(after.getString("updatedAt")).isEqualTo(before.getString("updatedAt"));
        assertThat(Api.as(REPORTER)
                        .get("/api/reports/" + before.getString("id") + "/trail")
                        .<List<String>>path("items.action"))
                .containsExactly("report.extracted");
    }

    @Test
    void anotherUploadIsTheNextVersionOfTheSameReport() {
        int year = Analyses.ownYear();
        JsonPath first = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "one"), REPORTER);

        JsonPath second = Analyses.reportOf(Analyses.reading("city", "市水务局", year, "two"), REPORTER);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(second.getList("versions")).hasSize(2);
        assertThat(second.getInt("version")).isEqualTo(2);
        assertThat(second.getString("digest")).isNotEqualTo(first.getString("digest"));
    }

    @Test
    void uploadsAtOnceMakeOneReportWithAllTheirVersions() {
        int year = Analyses.ownYear();
        var readings = new Envelope[12];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = Analyses.reading("water-bureau", "市水务局党组", year, "at once " + i);
        }

        Analyses.tell(readings);

        for (Envelope reading : readings) Analyses.awaitReport(reading, REPORTER);
        String id = Analyses.awaitReport(readings[0], REPORTER).getString("id");
        JsonPath report = Api.report(id, REPORTER);
        assertThat(report.getList("versions.number", Integer.class))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void aUnitDoesNotReviseTheReportsOfAnother() {
        int year = Analyses.ownYear();
        JsonPath own = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "own"), REPORTER);

        JsonPath foreign =
                Analyses.reportOf(Analyses.reading("archives", "市水务局党组", year, "foreign"), "archives-reporter");

        assertThat(foreign.getString("unit")).isNull();
        assertThat(foreign.getString("id")).isNotEqualTo(own.getString("id"));
        assertThat(Api.report(own.getString("id"), REPORTER).getList("versions"))
                .hasSize(1);
    }

    @Test
    void anUnmatchedReportBecomesAVersionOnceAPersonSaysWhoseItIs() {
        int year = Analyses.ownYear();
        JsonPath known = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "known"), REPORTER);
        JsonPath unknown = Analyses.reportOf(Analyses.reading("city", "水务口", year, "unknown"), "reviewer");
        assertThat(Api.may(unknown)).contains("assign-unit");

        JsonPath merged = Api.done(
                "reviewer", "/api/reports/" + unknown.getString("id") + "/unit", "{\"unit\": \"water-bureau\"}");

        assertThat(merged.getString("id")).isEqualTo(known.getString("id"));
        assertThat(merged.getList("versions")).hasSize(2);
        assertThat(Api.all("reviewer", "/api/queue").<List<String>>get("items.subject"))
                .doesNotContain(unknown.getString("id"));
    }

    @Test
    void anUnmatchedReportOfANewYearIsAssigned() {
        JsonPath unknown =
                Analyses.reportOf(Analyses.reading("city", "水务口", Analyses.ownYear(), "unknown"), "reviewer");

        Api.done("administrator", "/api/reports/" + unknown.getString("id") + "/unit", "{\"unit\": \"water-bureau\"}");

        JsonPath assigned = Api.report(unknown.getString("id"), REPORTER);
        assertThat(assigned.getString("unit.name")).isEqualTo("市水务局党组");
        assertThat(Api.may(assigned)).contains("submit", "ask-correction");
    }

    /// Another report that comes through the same topic later shows that what was told before was worked on.
    private static void settle() {
        var marker = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "marker");
        Analyses.reportOf(marker, REPORTER);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }
}
