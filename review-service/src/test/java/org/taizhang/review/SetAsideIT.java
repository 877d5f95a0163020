package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.testing.LocalStackResource;

/// What is no report, and what was taken back, stands in nobody's way any more.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SetAsideIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";
    private static final String UNIT = "市水务局党组";
    private static final String NOTICE = "关于召开会议的通知";

    @Test
    void aMeetingNoticeDoesNotStandInTheQueueForEver() {
        String notice = id(Readings.of("city", NOTICE, Analyses.ownYear()), "reviewer");
        assertThat(queue("reviewer")).contains(notice);

        JsonPath dismissed = Api.done("reviewer", "/api/reports/" + notice + "/dismissal", "{\"reason\": \" 是会议通知 \"}");

        assertThat(dismissed.getString("state")).isEqualTo("dismissed");
        assertThat(dismissed.getString("aside.reason")).isEqualTo("是会议通知");
        assertThat(dismissed.getString("aside.by.name")).isNotEqualTo("reviewer");
        assertThat(dismissed.getString("aside.by.unit.code")).isEqualTo("city");
        assertThat(queue("reviewer")).doesNotContain(notice);
        assertThat(reports("reviewer", "")).doesNotContain(notice);
        assertThat(reports("reviewer", "?state=dismissed")).contains(notice);
        assertThat(told(notice)).endsWith("report.dismissed");
        assertThat(trail(notice)).contains("report.dismissed");
    }

    @Test
    void whatWasDismissedIsRestoredByTheSameRight() {
        String notice = id(Readings.of("city", NOTICE, Analyses.ownYear()), "reviewer");
        Api.done("approver", "/api/reports/" + notice + "/dismissal", "{\"reason\": \"误传\"}");

        assertThat(Api.as("archives-reporter")
                        .delete("/api/reports/" + notice + "/dismissal")
                        .statusCode())
                .isEqualTo(404);
        JsonPath restored = Api.as("reviewer")
                .delete("/api/reports/" + notice + "/dismissal")
                .jsonPath();

        assertThat(restored.getString("state")).isEqualTo("extracted");
        assertThat(restored.getString("aside")).isNull();
        assertThat(queue("reviewer")).contains(notice);
        assertThat(told(notice)).endsWith("report.restored");
    }

    @Test
    void itsSenderSaysItUntilOthersHaveActed() {
        String own = id(Readings.of("water-bureau", NOTICE, Analyses.ownYear()), REPORTER);
        String path = "/api/reports/" + own + "/dismissal";
        assertThat(Api.status("archives-reporter", path, "{\"reason\": \"r\"}")).isEqualTo(404);
        assertThat(Api.status(REPORTER, path, "{\"reason\": \" \"}")).isEqualTo(400);

        Api.done(REPORTER, path, "{\"reason\": \"传错了\"}");
        Api.as(LEADER).delete(path).then().statusCode(200);
        Api.done("reviewer", "/api/reports/" + own + "/unit", "{\"unit\": \"water-bureau\"}");

        assertThat(Api.status(REPORTER, path, "{\"reason\": \"传错了\"}")).isEqualTo(409);
    }

    @Test
    void aSubmittedReportIsAReport() {
        JsonPath report = Analyses.reportOf(
                Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope(), REPORTER);
        submit(report);

        assertThat(Api.status(
                        "reviewer", "/api/reports/" + report.getString("id") + "/dismissal", "{\"reason\": \"r\"}"))
                .isEqualTo(409);
    }

    @Test
    void whatStandsAsideTakesNoPlace() {
        int year = Analyses.ownYear();
        String wrong = id(Readings.of("water-bureau", UNIT, year), REPORTER);
        Api.done(REPORTER, "/api/reports/" + wrong + "/dismissal", "{\"reason\": \"草稿\"}");

        String right = id(Readings.of("water-bureau", UNIT, year), REPORTER);

        assertThat(right).isNotEqualTo(wrong);
        JsonPath restored =
                Api.as(REPORTER).delete("/api/reports/" + wrong + "/dismissal").jsonPath();
        assertThat(restored.getString("unit")).isNull();
        assertThat(queue("reviewer")).contains(wrong);
    }

    @Test
    void anUploadIsTakenBackWithItsReports() {
        Envelope reading = Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope();
        String report = Analyses.reportOf(reading, REPORTER).getString("id");
        String upload = Analyses.uploadOf(reading);
        assertThat(Api.may(parts(upload, REPORTER))).containsExactly("withdraw");

        JsonPath withdrawn = withdraw(upload, REPORTER);

        assertThat(withdrawn.getString("withdrawn.reason")).isEqualTo("传错了");
        assertThat(withdrawn.getString("parts[0].state")).isEqualTo("withdrawn");
        assertThat(Api.may(withdrawn)).isEmpty();
        assertThat(reports(REPORTER, "")).doesNotContain(report);
        assertThat(Api.report(report, REPORTER).getString("state")).isEqualTo("withdrawn");
        assertThat(told("withdrawals/" + upload)).containsExactly("upload.withdrawn");
        assertThat(told(report)).endsWith("report.withdrawn");
        assertThat(trail(report)).endsWith("report.withdrawn");
        withdraw(upload, REPORTER);
        assertThat(told("withdrawals/" + upload)).containsExactly("upload.withdrawn");
    }

    @Test
    void aVersionThatWasTakenBackGivesWayToTheOneBefore() {
        int year = Analyses.ownYear();
        String report = id(Readings.of("water-bureau", UNIT, year).admitting("第一版。"), REPORTER);
        Envelope second =
                Readings.of("water-bureau", UNIT, year).admitting("第二版。").envelope();
        assertThat(Analyses.reportOf(second, REPORTER).getInt("version")).isEqualTo(2);

        withdraw(Analyses.uploadOf(second), REPORTER);

        JsonPath shown = Api.report(report, REPORTER);
        assertThat(shown.getInt("version")).isEqualTo(1);
        assertThat(shown.getString("state")).isEqualTo("extracted");
        assertThat(shown.getList("versions")).hasSize(1);
        assertThat(shown.getString("waiting")).isNull();
    }

    @Test
    void whatWasSubmittedIsNotTakenBack() {
        Envelope reading = Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope();
        submit(Analyses.reportOf(reading, REPORTER));

        var refused = Api.as(REPORTER)
                .header("Accept-Language", "zh")
                .body("{}")
                .post("/api/upload-parts/" + Analyses.uploadOf(reading) + "/withdrawal");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("已经报送，不能撤回");
    }

    @Test
    void whatOthersHaveActedOnIsNotTakenBack() {
        Envelope unmatched =
                Readings.of("water-bureau", "水务口", Analyses.ownYear()).envelope();
        String report = Analyses.reportOf(unmatched, REPORTER).getString("id");
        Api.done("reviewer", "/api/reports/" + report + "/unit", "{\"unit\": \"water-bureau\"}");
        Envelope corrected = correctedByOthers(Readings.of("water-bureau", UNIT, Analyses.ownYear()));
        Analyses.reportOf(corrected, REPORTER);

        for (Envelope reading : List.of(unmatched, corrected)) {
            assertThat(Api.status(REPORTER, "/api/upload-parts/" + Analyses.uploadOf(reading) + "/withdrawal", "{}"))
                    .isEqualTo(409);
        }
    }

    @Test
    void onlyTheUnitThatHandedItInTakesItBack() {
        Envelope reading = Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope();
        Analyses.reportOf(reading, REPORTER);
        String path = "/api/upload-parts/" + Analyses.uploadOf(reading);

        assertThat(Api.as("archives-reporter").get(path).statusCode()).isEqualTo(404);
        assertThat(Api.status("archives-reporter", path + "/withdrawal", "{}")).isEqualTo(404);
        assertThat(Api.status("reviewer", path + "/withdrawal", "{}")).isEqualTo(403);
        assertThat(Api.may(parts(Analyses.uploadOf(reading), "reviewer"))).isEmpty();
    }

    @Test
    void anUploadThatIsTakenBackBeforeItIsReadMakesNoReport() {
        Envelope reading = Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope();
        String upload = Analyses.uploadOf(reading);
        var original = new StoredObject("originals", upload, "d".repeat(64), 10);
        Analyses.tell(Analyses.envelope(new UploadReceived(
                UUID.fromString(upload), "HZ-2026-000001", "water-bureau", null, original, Instant.now())));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.as(REPORTER).get("/api/upload-parts/" + upload).statusCode() == 200);

        withdraw(upload, REPORTER);
        Analyses.tell(reading);
        id(Readings.of("water-bureau", UNIT, Analyses.ownYear()), REPORTER);

        assertThat(parts(upload, REPORTER).getList("parts")).isEmpty();
        assertThat(parts(upload, REPORTER).getString("receipt")).isEqualTo("HZ-2026-000001");
    }

    @Test
    void ofASubmissionAndAWithdrawalAtOnceOneComesFirst() throws Exception {
        for (int round = 0; round < 6; round++) {
            Envelope reading =
                    Readings.of("water-bureau", UNIT, Analyses.ownYear()).envelope();
            JsonPath report = Analyses.reportOf(reading, REPORTER);
            String submission = "{\"digest\": \"" + report.getString("digest") + "\"}";
            String id = report.getString("id");

            List<Integer> statuses = atOnce(
                    () -> Api.status(REPORTER, "/api/reports/" + id + "/submission", submission),
                    () -> Api.status(LEADER, "/api/upload-parts/" + Analyses.uploadOf(reading) + "/withdrawal", "{}"));

            String state = Api.report(id, REPORTER).getString("state");
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(state).isEqualTo(statuses.getFirst() == 200 ? "submitted" : "withdrawn");
            assertThat(queue(LEADER).contains(id)).isEqualTo(state.equals("submitted"));
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = threads.invokeAll(List.of(one, other));
            return List.of(done.get(0).get(), done.get(1).get());
        }
    }

    private static Envelope correctedByOthers(Readings readings) {
        var read = (UploadRead) readings.envelope().data();
        return Analyses.envelope(new UploadRead(
                read.upload(),
                read.unit(),
                read.receivedAt(),
                read.reader(),
                read.analysis(),
                read.reports(),
                true,
                null,
                null,
                null));
    }

    private static String id(Readings readings, String seenBy) {
        return Analyses.reportOf(readings.envelope(), seenBy).getString("id");
    }

    private static void submit(JsonPath report) {
        Api.done(
                REPORTER,
                "/api/reports/" + report.getString("id") + "/submission",
                "{\"digest\": \"" + report.getString("digest") + "\"}");
    }

    private static JsonPath parts(String upload, String seenBy) {
        return Api.as(seenBy)
                .get("/api/upload-parts/" + upload)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath withdraw(String upload, String by) {
        return Api.done(by, "/api/upload-parts/" + upload + "/withdrawal", "{\"reason\": \"传错了\"}");
    }

    private static List<String> told(String subject) {
        // What was committed leaves a moment later.
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        return Topics.factsOf("taizhang.reports", subject);
    }

    private static List<String> trail(String report) {
        return Api.as("reviewer").get("/api/reports/" + report + "/trail").path("items.action");
    }

    private static List<String> reports(String who, String query) {
        return Api.all(who, "/api/reports" + query).get("items.id");
    }

    private static List<String> queue(String who) {
        return Api.all(who, "/api/queue").get("items.subject");
    }
}
