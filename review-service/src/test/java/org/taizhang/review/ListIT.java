package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Lists 清单 of every kind, from the draft to the archive.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ListIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";
    private static final String STRANGER = "university-reporter";

    private static final Map<String, String> PARTICULARS = Map.of(
            "rectification", "{\"foundBy\": \"inspection\"}",
            "commitment", "{\"promisedIn\": 2029}",
            "task", "{\"setBy\": \"市委常委会会议\"}",
            "duty", "{\"bearer\": \"党组书记\", \"cycle\": \"monthly\"}",
            "risk", "{\"level\": \"high\", \"controls\": \"双人复核\", \"cycle\": \"quarterly\"}",
            "directive", "{\"text\": \"请抓紧办理\", \"by\": \"张某\", \"on\": \"2026-01-05\"}");

    @Inject
    ChinaDay day;

    @Test
    void aDraftIsForItsMakersAndItsLinesBecomeItemsOfTheirUnitsWhenItIsIssued() {
        String list = draft("task", "city");
        String line = addLine(list, "water-bureau", "task").getString("id");
        addLine(list, "archives", "task");
        Api.done("reviewer", "/api/lists/" + list + "/lines", ask("archives", "task"));
        assertThat(Api.as(REPORTER).get("/api/lists/" + list).statusCode()).isEqualTo(404);
        assertThat(Api.as("reviewer")
                        .get("/api/lists/" + list + "/lines")
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
        Api.as("reviewer")
                .delete("/api/lists/" + list + "/lines/" + line)
                .then()
                .statusCode(204);
        addLine(list, "water-bureau", "task");

        JsonPath issued = Api.done("reviewer", "/api/lists/" + list + "/issuing", "");

        assertThat(issued.getString("number")).matches("QD-\\d{4}-\\d{4}");
        assertThat(issued.getString("state")).isEqualTo("issued");
        assertThat(issued.getInt("figures.lines")).isZero();
        assertThat(issued.getInt("figures.items")).isEqualTo(3);
        JsonPath theirs = itemsOf(list, REPORTER);
        assertThat(theirs.getList("items.number", String.class))
                .singleElement()
                .asString()
                .matches("RW-\\d{4}-\\d{4}");
        assertThat(theirs.getList("items.kind")).containsExactly("task");
        assertThat(Api.as(REPORTER).get("/api/lists/" + list).jsonPath().getInt("figures.items"))
                .isEqualTo(1);
        assertThat(Api.as(STRANGER).get("/api/lists/" + list).statusCode()).isEqualTo(404);
        assertThatIsTold(Topic.LISTS, list, "list.issued");
    }

    @Test
    void itemsOfEachKindNeedWhatTheirKindHas() {
        PARTICULARS.keySet().forEach(kind -> {
            String list = draft(kind, "city");
            String without = ask("water-bureau", kind).replaceFirst(", \"particulars\": \\{.*}}", "}");

            int answer = Api.status("reviewer", "/api/lists/" + list + "/lines", without);

            assertThat(answer).as(kind).isEqualTo(kind.equals("rectification") ? 201 : 400);
            assertThat(addLine(list, "water-bureau", kind).getMap("particulars"))
                    .as(kind)
                    .isNotEmpty();
        });
    }

    @Test
    void onlySupervisorsMakeListsAndOfTheirOwnDutiesAndRisksLeaders() {
        String list = issued("task");
        String path = "/api/lists/" + list;

        assertThat(Api.status(REPORTER, "/api/lists", wish("duty", "water-bureau")))
                .isEqualTo(403);
        assertThat(Api.status(LEADER, "/api/lists", wish("task", "water-bureau")))
                .isEqualTo(403);
        assertThat(Api.status(LEADER, "/api/lists", wish("duty", "city"))).isEqualTo(404);
        assertThat(Api.status(LEADER, "/api/lists", wish("duty", "water-bureau")))
                .isEqualTo(201);
        assertThat(Api.status(REPORTER, path + "/items", ask("water-bureau", "task")))
                .isEqualTo(403);
        assertThat(Api.status(REPORTER, path + "/ending", "{}")).isEqualTo(403);
        assertThat(Api.status(STRANGER, path + "/ending", "{}")).isEqualTo(404);
    }

    @Test
    void aListThatWasIssuedTakesItemsUntilItEndsAndSaysWhatStillRuns() {
        String list = issued("task");
        String path = "/api/lists/" + list;

        JsonPath item = Api.done("reviewer", path + "/items", ask("water-bureau", "task"));
        assertThat(item.getString("list")).isEqualTo(list);
        assertThat(item.getString("report")).isNull();
        Api.done(REPORTER, "/api/items/" + item.getString("id") + "/signature", signature());
        assertThat(Api.as("reviewer").get(path).jsonPath().getString("state")).isEqualTo("running");
        assertThat(Api.status("reviewer", path + "/archiving", "")).isEqualTo(409);
        assertThat(Api.status("reviewer", path + "/ending", "{}")).isEqualTo(400);
        Api.done("reviewer", path + "/ending", "{\"reason\": \"转入专项\"}");

        assertThat(Api.status("reviewer", path + "/items", ask("water-bureau", "task")))
                .isEqualTo(409);
        assertThat(Api.status("reviewer", path + "/archiving", "")).isEqualTo(409);
        assertThatIsTold(Topic.LISTS, list, "list.issued", "list.ended");
    }

    @Test
    void aPeriodIsConfirmedWithFiguresAndProvedByFilesOfItsOwn() {
        String list = issued("duty");
        String path =
                "/api/items/" + itemsOf(list, REPORTER).setRootPath("items[0]").getString("id");
        Api.done(REPORTER, path + "/signature", "{\"measures\": []}");
        String period = Api.as(REPORTER).get(path).jsonPath().getString("confirms.period");
        String confirmation = """
                {"period": "%s", "percent": 60%s}""";
        assertThat(Api.status(REPORTER, path + "/confirmations", confirmation.formatted(period, "")))
                .isEqualTo(400);
        assertThat(Api.status(
                        REPORTER,
                        path + "/confirmations",
                        confirmation.formatted(period, ", \"text\": \"t\", \"date\": \"2999-01-01\"")))
                .isEqualTo(400);

        JsonPath confirmed = Api.done(
                REPORTER,
                path + "/confirmations",
                confirmation.formatted(period, ", \"text\": \"研究3次\", \"date\": \"2026-01-05\""));

        assertThat(confirmed.getString("confirmations[0].text")).isEqualTo("研究3次");
        assertThat(confirmed.getInt("confirmations[0].percent")).isEqualTo(60);
        assertThat(confirmed.getString("confirmations[0].date")).isEqualTo("2026-01-05");
        String id = confirmed.getString("id");
        Analyses.tell(
                Analyses.evidence(id, "water-bureau", null, null, period),
                Analyses.evidence(id, "water-bureau", null, null, "1999Q1"));
        await().untilAsserted(
                        () -> assertThat(Api.as(REPORTER).get(path).jsonPath().getList("evidence.period"))
                                .containsExactlyInAnyOrder(period, null));
    }

    @Test
    void aDutyIsConfirmedOnceAPeriodIsNeverClosedAndGoesWithItsYear() {
        String list = issued("duty");
        JsonPath item = itemsOf(list, REPORTER).setRootPath("items[0]");
        String path = "/api/items/" + item.getString("id");
        Api.done(REPORTER, path + "/signature", "{\"measures\": []}");
        JsonPath signed = Api.as(REPORTER).get(path).jsonPath();
        String period = signed.getString("confirms.period");
        assertThat(period).matches("\\d{4}M\\d{2}");
        assertThat(Api.may(signed)).contains("confirm").doesNotContain("apply");
        String confirmation = "{\"period\": \"" + period + "\"}";

        assertThat(Api.status("reviewer", path + "/confirmations", confirmation))
                .isEqualTo(403);
        JsonPath confirmed = Api.done(REPORTER, path + "/confirmations", confirmation);

        assertThat(confirmed.getList("confirmations.period")).containsExactly(period);
        assertThat(confirmed.getString("confirms")).isNull();
        assertThat(Api.status(REPORTER, path + "/confirmations", confirmation)).isEqualTo(409);
        Api.done("reviewer", "/api/lists/" + list + "/ending", "{}");
        Api.done("reviewer", "/api/lists/" + list + "/archiving", "");
        assertThat(Api.as(REPORTER).get(path).jsonPath().getString("state")).isEqualTo("archived");
        assertThatIsTold(
                Topic.ITEMS, item.getString("id"), "item.opened", "item.signed", "item.confirmed", "item.archived");
    }

    @Test
    void aCommitmentGoesOnInTheListOfTheNextYearAndBothNameEachOther() {
        String list = issued("commitment");
        String id = itemsOf(list, REPORTER).getString("items[0].id");
        Api.done(REPORTER, "/api/items/" + id + "/signature", signature());
        String next =
                Api.done("reviewer", "/api/lists/" + list + "/copies", "{}").getString("id");
        Api.done("reviewer", "/api/lists/" + next + "/issuing", "");
        String carrying = "{\"list\": \"%s\", \"reason\": \"跨年工程\"}";

        assertThat(Api.status(REPORTER, "/api/items/" + id + "/carrying", carrying.formatted(next)))
                .isEqualTo(403);
        assertThat(Api.status("reviewer", "/api/items/" + id + "/carrying", carrying.formatted(list)))
                .isEqualTo(400);
        JsonPath after = Api.done("reviewer", "/api/items/" + id + "/carrying", carrying.formatted(next));

        assertThat(after.getString("follows.id")).isEqualTo(id);
        assertThat(after.getString("list")).isEqualTo(next);
        JsonPath before = Api.as("reviewer").get("/api/items/" + id).jsonPath();
        assertThat(before.getString("state")).isEqualTo("carried");
        assertThat(before.getString("followedBy.id")).isEqualTo(after.getString("id"));
    }

    @Test
    void aCopyIsADraftOfTheNextYearWithItsDatesAYearLater() {
        String list = issued("task");
        LocalDate due = LocalDate.parse(itemsOf(list, "reviewer").getString("items[0].due"));

        JsonPath copy = Api.done("reviewer", "/api/lists/" + list + "/copies", "{}");

        assertThat(copy.getInt("year")).isEqualTo(2031);
        assertThat(copy.getString("title")).isEqualTo("2031 年清单");
        assertThat(copy.getString("state")).isEqualTo("draft");
        assertThat(copy.getString("copiedFrom")).isEqualTo(list);
        assertThat(Api.as("reviewer")
                        .get("/api/lists/" + copy.getString("id") + "/lines")
                        .jsonPath()
                        .getList("items.due"))
                .containsExactly(due.plusYears(1).toString());
    }

    @Test
    void lampsOfItsItemsWarnAsTheListSays() {
        String list = issued("task");
        String id = itemsOf(list, "reviewer").getString("items[0].id");
        assertThat(Api.item(id, "reviewer").getString("lamp")).isEqualTo("green");

        warnFrom(list, 49);
        assertThat(Api.item(id, "reviewer").getString("lamp")).isEqualTo("green");
        assertThat(turning(list, "yellow")).containsExactly(id);
        assertThat(turning(list, "any")).containsExactly(id);
        assertThat(turning(list, "red")).isEmpty();

        warnFrom(list, 60);
        assertThat(turning(list, "any")).isEmpty();

        assertThat(Api.item(id, "reviewer").getString("lamp")).isEqualTo("yellow");
        assertThat(Api.as("reviewer")
                        .get("/api/items?lamp=yellow&list=" + list)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(Api.as("reviewer")
                        .get("/api/items?lamp=green&list=" + list)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aListRestsOnAnUploadThatItsMakerSees() {
        String seen = Analyses.reportOf(
                        Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "basis"), REPORTER)
                .getString("upload");
        String rests = wish("task", "city").replace("}", ", \"basisUpload\": \"%s\"}");
        String theirs = wish("duty", "archives").replace("}", ", \"basisUpload\": \"%s\"}");

        JsonPath list = Api.done("reviewer", "/api/lists", rests.formatted(seen));

        assertThat(list.getString("basisUpload")).isEqualTo(seen);
        assertThat(Api.status("reviewer", "/api/lists", rests.formatted(UUID.randomUUID())))
                .isEqualTo(400);
        assertThat(Api.status("archives-leader", "/api/lists", theirs.formatted(seen)))
                .isEqualTo(400);
        assertThat(Api.as("reviewer")
                        .body(rests.formatted(UUID.randomUUID()))
                        .put("/api/lists/" + list.getString("id"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLedgerGoesOutAsAnExcelFileWithASheetForEachListAndNoFormulas() throws IOException {
        String title = "=导出" + day.today();
        String first = Api.done("reviewer", "/api/lists", wish("task", "city").replace("2030 年清单", title))
                .getString("id");
        addLine(first, "water-bureau", "task");
        Api.done("reviewer", "/api/lists/" + first + "/issuing", "");

        byte[] one = Api.as(REPORTER)
                .accept("*/*")
                .get("/api/items/ledger.xlsx?list=" + first)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] all =
                Api.as(REPORTER).accept("*/*").get("/api/items/ledger.xlsx").asByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(one))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("编号");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("'" + title);
            assertThat(rows.get(1).getCell(14).asDate().toLocalDate())
                    .isEqualTo(day.today().plusDays(50));
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(all))) {
            assertThat(book.getSheets()).isNotEmpty();
        }
        byte[] strangers = Api.as(STRANGER)
                .accept("*/*")
                .get("/api/items/ledger.xlsx?list=" + first)
                .asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(strangers))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
    }

    @Test
    void aClassMayHaveANumberOfDaysOfItsOwnByWhichLampAndFilterGo() {
        String list = issued("task");
        JsonPath item = itemsOf(list, "reviewer").setRootPath("items[0]");
        String id = item.getString("id");
        String itsClass = item.getString("class");
        String other = itsClass.equals("immediate") ? "staged" : "immediate";

        warnFrom(list, "5, \"warningDaysOf\": {\"" + other + "\": 80}");
        assertThat(Api.item(id, "reviewer").getString("lamp")).isEqualTo("green");
        warnFrom(list, "5, \"warningDaysOf\": {\"" + itsClass + "\": 60}");

        assertThat(Api.item(id, "reviewer").getString("lamp")).isEqualTo("yellow");
        assertThat(Api.as("reviewer").get("/api/items?lamp=yellow&list=" + list).<List<String>>path("items.id"))
                .containsExactly(id);
        warnFrom(list, "5, \"warningDaysOf\": {\"" + itsClass + "\": 49}");
        assertThat(turning(list, "yellow")).containsExactly(id);
        assertThat(Api.as("reviewer").get("/api/lists/" + list).<Integer>path("warningDaysOf." + itsClass))
                .isEqualTo(49);
    }

    private static void warnFrom(String list, int days) {
        warnFrom(list, String.valueOf(days));
    }

    private static void warnFrom(String list, String days) {
        Api.as("reviewer")
                .body(wish("task", "city").replace("}", ", \"warningDays\": " + days + "}"))
                .put("/api/lists/" + list)
                .then()
                .statusCode(200);
    }

    private static List<String> turning(String list, String lamp) {
        return Api.as("reviewer")
                .get("/api/items?turns=%s&list=%s".formatted(lamp, list))
                .jsonPath()
                .getList("items.id");
    }

    private static void assertThatIsTold(Topic topic, String subject, String... facts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Topics.factsOf(topic.topicName(), subject)).containsExactly(facts));
    }

    private String issued(String kind) {
        String list = draft(kind, "city");
        addLine(list, "water-bureau", kind);
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return list;
    }

    private static String draft(String kind, String unit) {
        return Api.done("reviewer", "/api/lists", wish(kind, unit)).getString("id");
    }

    private JsonPath addLine(String list, String unit, String kind) {
        return Api.done("reviewer", "/api/lists/" + list + "/lines", ask(unit, kind));
    }

    private static JsonPath itemsOf(String list, String seenBy) {
        return Api.as(seenBy)
                .get("/api/items?sort=number&list=" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String wish(String kind, String unit) {
        return "{\"title\": \"2030 年清单\", \"kind\": \"%s\", \"year\": 2030, \"unit\": \"%s\"}".formatted(kind, unit);
    }

    private String ask(String unit, String kind) {
        return "{\"unit\": \"%s\", \"problem\": \"完成水库除险加固\", \"class\": \"staged\", \"due\": \"%s\", \"particulars\": %s}"
                .formatted(unit, day.today().plusDays(50), PARTICULARS.get(kind));
    }

    private static String signature() {
        return "{\"measures\": [{\"text\": \"措施\"}], \"handler\": \"甲\"}";
    }
}
