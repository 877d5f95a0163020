package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// What the office asks for, and how far the units are with it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CampaignIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";

    /// Years that no other test of this class asks for.
    private static final AtomicInteger YEARS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(2100, 2900));

    @Test
    void aDraftIsForThoseWhoSetItAndAnOpenOneForItsUnits() {
        int year = YEARS.incrementAndGet();
        String id = draft(year).getString("id");
        String path = "/api/campaigns/" + id;

        assertThat(Api.as(REPORTER).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.may(Api.as("administrator").get(path).jsonPath())).contains("change", "open", "discard");
        JsonPath opened = Api.done("reviewer", path + "/opening", "");

        assertThat(opened.getString("state")).isEqualTo("open");
        assertThat(opened.getInt("figures.units")).isEqualTo(2);
        assertThat(opened.getInt("figures.owing")).isEqualTo(2);
        assertThat(Api.as(REPORTER).get(path).jsonPath().getInt("figures.units"))
                .isEqualTo(1);
        assertThat(Api.may(Api.as(REPORTER).get(path).jsonPath())).isEmpty();
        assertThat(Api.as("university-reporter").get(path).statusCode()).isEqualTo(404);
        assertThat(owed(REPORTER, id)).hasSize(1);
        assertThat(owed("university-reporter", id)).isEmpty();
        assertThatIsTold(id, "campaign.opened");
    }

    @Test
    void onlySupervisorsSetOpenRemindExtendExportAndEnd() {
        int year = YEARS.incrementAndGet();
        String path = "/api/campaigns/" + open(year);

        assertThat(Api.status(REPORTER, "/api/campaigns", wish(year, ""))).isEqualTo(403);
        assertThat(Api.status(LEADER, path + "/reminders", "{}")).isEqualTo(403);
        assertThat(Api.status(REPORTER, path + "/extensions", delay("water-bureau", due().plusDays(1))))
                .isEqualTo(403);
        assertThat(Api.status(REPORTER, path + "/closing", "")).isEqualTo(403);
        assertThat(Api.as(REPORTER).accept("*/*").get(path + "/owing.xlsx").statusCode())
                .isEqualTo(403);
        assertThat(Api.status("university-reporter", path + "/reminders", "{}")).isEqualTo(404);
    }

    @Test
    void aReportAnswersAndIsFollowedUntilItLeavesTheUnit() {
        int year = YEARS.incrementAndGet();
        String id = open(year);
        assertThat(stage(id)).isEqualTo("not-begun");
        Readings readings =
                Readings.of("water-bureau", "市水务局党组", year).answering(id).admitting("有的支部组织生活不够严肃。", "有的干部担当不足。");

        Analyses.tell(readings.receipt());
        await().atMost(Duration.ofSeconds(20)).until(() -> stage(id).equals("uploaded"));
        Analyses.tell(readings.unreadable("encrypted"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage(id).equals("unreadable"));
        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);
        String reportPath = "/api/reports/" + report.getString("id");

        assertThat(stage(id)).isEqualTo("read");
        await().atMost(Duration.ofSeconds(30)).until(() -> row(id).getList("missing") != null);
        assertThat(row(id).getList("missing")).containsExactly("下一步打算");
        assertThat(Api.as(REPORTER).get(reportPath + "/campaigns").jsonPath().getList("items[0].missing"))
                .containsExactly("下一步打算");
        Api.done(REPORTER, reportPath + "/submission", on(report));
        assertThat(stage(id)).isEqualTo("sign-off");
        Api.done(LEADER, reportPath + "/approval", Api.signed(on(report)));
        assertThat(stage(id)).isEqualTo("submitted");
        JsonPath waiting = Api.as("reviewer").get("/api/queue?campaign=" + id).jsonPath();
        assertThat(waiting.getList("items.subject")).containsExactly(report.getString("id"));
        int risk = waiting.getInt("items[0].risk");
        assertThat(waiting(id, risk)).isEqualTo(1);
        assertThat(waiting(id, risk + 1)).isZero();
        assertThat(Api.as("reviewer").get("/api/campaigns/" + id).jsonPath().getInt("figures.owing"))
                .isEqualTo(1);
        Api.done(
                "reviewer",
                reportPath + "/return",
                on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \"请补充\"}"));
        assertThat(stage(id)).isEqualTo("returned");
    }

    @Test
    void aReportThatNamesNoCampaignAnswersByItsUnitKindAndYear() {
        int year = YEARS.incrementAndGet();
        JsonPath report = Analyses.reportOf(
                Readings.of("water-bureau", "市水务局党组", year)
                        .querying(Map.of("doubled-word", "组织"))
                        .envelope(),
                REPORTER);

        String id = open(year);

        assertThat(stage(id)).isEqualTo("read-with-warnings");
        assertThat(row(id).getString("report")).isEqualTo(report.getString("id"));
    }

    @Test
    void reportsOfTwoMonthsOfAYearAreTwo() {
        int year = YEARS.incrementAndGet();
        String march = openMonthly(year, 3);
        String april = openMonthly(year, 4);

        JsonPath first = Analyses.reportOf(
                Readings.of("water-bureau", "市水务局党组", year).answering(march).envelope(), REPORTER);
        JsonPath second = Analyses.reportOf(
                Readings.of("water-bureau", "", year).answering(april).envelope(), REPORTER);

        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(row(march).getString("report")).isEqualTo(first.getString("id"));
        assertThat(row(april).getString("report")).isEqualTo(second.getString("id"));
    }

    @Test
    void whoOwesIsRemindedOnceADay() {
        int year = YEARS.incrementAndGet();
        String id = open(year);
        String path = "/api/campaigns/" + id + "/reminders";

        JsonPath dry = Api.done("reviewer", path, "{\"dry\": true}");
        JsonPath first = Api.done("reviewer", path, "{\"units\": [\"water-bureau\"]}");
        JsonPath second = Api.done("reviewer", path, "{}");
        JsonPath third = Api.done("reviewer", path, "{}");

        assertThat(dry.getInt("reminded")).isEqualTo(2);
        assertThat(first.getInt("reminded")).isEqualTo(1);
        assertThat(second.getInt("reminded")).isEqualTo(1);
        assertThat(second.getInt("today")).isEqualTo(1);
        assertThat(third.getInt("reminded")).isZero();
        assertThat(owed(REPORTER, id).getFirst()).isEqualTo(List.of(today().toString()));
        assertThatIsTold(id, "campaign.opened", "campaign.reminded", "campaign.reminded");
    }

    @Test
    void oneUnitGetsALaterDateWithAReason() {
        int year = YEARS.incrementAndGet();
        String id = open(year);
        String path = "/api/campaigns/" + id + "/extensions";

        Api.done("approver", path, delay("water-bureau", due().plusDays(10)));

        assertThat(row(id).getString("due")).isEqualTo(due().plusDays(10).toString());
        assertThat(row(id).getString("reason")).isEqualTo("汛期");
        assertThat(Api.status("approver", path, delay("water-bureau", due().plusDays(10))))
                .isEqualTo(400);
        assertThat(Api.status("approver", path, delay("university", due().plusDays(10))))
                .isEqualTo(404);
    }

    @Test
    void nothingIsAskedTwice() {
        int year = YEARS.incrementAndGet();
        open(year);

        String again = draft(year).getString("id");

        assertThat(Api.status("reviewer", "/api/campaigns/" + again + "/opening", ""))
                .isEqualTo(409);
        assertThat(Api.as("reviewer").delete("/api/campaigns/" + again).statusCode())
                .isEqualTo(204);
        assertThat(Api.as("reviewer").get("/api/campaigns/" + again).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNotHandedInIsAnExcelFile() throws IOException {
        int year = YEARS.incrementAndGet();
        String id = open(year);

        byte[] book = Api.as("reviewer")
                .accept("*/*")
                .get("/api/campaigns/" + id + "/owing.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(texts(book)).contains("市水务局党组", "市档案馆党委", "没有上传").doesNotContain("X大学党委");
    }

    @Test
    void whatIsOverAsksForNothing() {
        int year = YEARS.incrementAndGet();
        String id = open(year);

        JsonPath closed = Api.done("reviewer", "/api/campaigns/" + id + "/closing", "");

        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(owed(REPORTER, id)).isEmpty();
        assertThat(Api.status("reviewer", "/api/campaigns/" + id + "/reminders", "{}"))
                .isEqualTo(409);
        assertThatIsTold(id, "campaign.opened", "campaign.closed");
    }

    private static int waiting(String campaign, int risk) {
        return Api.as("reviewer")
                .get("/api/queue?campaign=%s&risk=%d".formatted(campaign, risk))
                .jsonPath()
                .getInt("total");
    }

    private static void assertThatIsTold(String campaign, String... facts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf("taizhang.campaigns", campaign))
                        .containsExactly(facts));
    }

    private static LocalDate today() {
        return ChinaDay.of(Instant.now());
    }

    private static LocalDate due() {
        return today().plusDays(20);
    }

    private static JsonPath draft(int year) {
        return Api.done("reviewer", "/api/campaigns", wish(year, ""));
    }

    private static String open(int year) {
        String id = draft(year).getString("id");
        Api.done("reviewer", "/api/campaigns/" + id + "/opening", "");
        return id;
    }

    private static String openMonthly(int year, int month) {
        String more = ", \"number\": %d, \"opensOn\": \"%s\"".formatted(month, due());
        String wish = wish(year, more).replace("\"once\"", "\"monthly\"").replace("accountability", "progress");
        String id = Api.done("reviewer", "/api/campaigns", wish).getString("id");
        Api.done("reviewer", "/api/campaigns/" + id + "/opening", "");
        return id;
    }

    /// Of the water bureau and the archives.
    private static String wish(int year, String more) {
        return """
                {"title": "%d 年度责任报告", "kind": "accountability", "year": %d, "rhythm": "once", "branch": "city",
                 "exceptions": ["womens-federation", "congress-office", "ecology-bureau", "university", "district"],
                 "due": "%s", "template": [{"title": "存在的问题", "role": "problems"},
                                           {"title": "下一步打算", "role": "next-steps"}]%s}""".formatted(year, year, due(), more);
    }

    private static String delay(String unit, LocalDate due) {
        return "{\"unit\": \"%s\", \"due\": \"%s\", \"reason\": \"汛期\"}".formatted(unit, due);
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"}";
    }

    private static String stage(String campaign) {
        return row(campaign).getString("stage");
    }

    /// Of the water bureau, as its reporter sees it.
    private static JsonPath row(String campaign) {
        return Api.as(REPORTER)
                .get("/api/campaigns/" + campaign + "/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    /// The days of reminding of what a campaign asks of somebody's unit.
    private static List<Object> owed(String username, String campaign) {
        return Api.as(username)
                .get("/api/campaigns/owed")
                .jsonPath()
                .getList("items.findAll { it.campaign == '" + campaign + "' }.standing.remindedOn");
    }

    private static String texts(byte[] book) throws IOException {
        Path file = Files.createTempFile("owing", ".xlsx");
        Files.write(file, book);
        var texts = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(texts)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
