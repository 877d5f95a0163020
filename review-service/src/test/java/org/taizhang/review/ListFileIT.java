package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;
import org.taizhang.review.roster.Books;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.web.ChinaDay;

/// A list as an Excel file.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ListFileIT {

    private static final Logger LOG = Logger.getLogger(ListFileIT.class);
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REPORTER = "water-bureau-reporter";
    private static final List<String> HEAD = List.of("编号", "责任单位", "问题（事项）", "整改类型", "完成时限", "整改目标", "配合单位", "任务来源");

    /// What takes seconds takes longer where others build.
    private static final int PATIENCE = 240_000;

    private static final Map<String, Object> PATIENT =
            Map.of("http.socket.timeout", PATIENCE, "http.connection.timeout", PATIENCE);

    @Inject
    ChinaDay day;

    @Test
    void nothingIsWrittenBeforeItIsConfirmedAndTheSameFileAgainChangesNothing() {
        String list = draft();
        byte[] file = Books.of(HEAD, row("市水务局", "除险加固"), row("archives", "数字化"));

        JsonPath plan = taken(list, file, null);
        assertThat(plan.getInt("created")).isEqualTo(2);
        assertThat(plan.getBoolean("done")).isFalse();
        assertThat(lines(list)).isEmpty();

        assertThat(taken(list, file, plan.getString("digest")).getBoolean("done"))
                .isTrue();
        assertThat(lines(list)).containsExactly("除险加固", "数字化");
        JsonPath again = taken(list, file, null);
        assertThat(again.getInt("same")).isEqualTo(2);
        assertThat(again.getList("rows")).isEmpty();
        taken(list, file, again.getString("digest"));
        assertThat(lines(list)).hasSize(2);
    }

    @Test
    void aRowWithANumberChangesThatItemInTheColumnsThatAreThereOnly() {
        String list = issued("市水务局", "除险加固");
        JsonPath item = item(list);
        byte[] file = Books.of(List.of("编号", "整改目标", "别的列"), List.of(item.getString("number"), "全部达标", "没人要"));

        JsonPath plan = confirmed(list, file);

        assertThat(plan.getInt("changed")).isEqualTo(1);
        assertThat(plan.getList("others")).containsExactly("别的列");
        assertThat(plan.getString("rows[0].changes[0].column")).isEqualTo("整改目标");
        JsonPath after = item(list);
        assertThat(after.getString("goal")).isEqualTo("全部达标");
        assertThat(after.getString("due")).isEqualTo(item.getString("due"));
        assertThat(after.getList("cooperating.code")).containsExactly("archives");
        String id = item.getString("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), id))
                        .containsExactly("item.opened", "item.amended"));
        assertThat(Api.as("reviewer")
                        .get("/api/items/" + id + "/trail")
                        .jsonPath()
                        .getList("items.action"))
                .contains("item.amended");

        confirmed(list, Books.of(List.of("编号", "整改目标", "配合单位"), List.of(item.getString("number"), "", "")));
        assertThat(item(list).getString("goal")).isNull();
        assertThat(item(list).getList("cooperating")).isEmpty();
    }

    @Test
    void whatGoesAnotherWayIsRefusedInItsCellAndTheOtherRowsAreWritten() {
        String list = issued("市水务局", "除险加固");
        String number = item(list).getString("number");
        byte[] file = Books.of(
                HEAD,
                List.of(number, "市档案馆", "除险加固", "立行立改", day.today().plusDays(99), "目标", "", "市委常委会会议"),
                List.of("RW-2020-9999", "市水务局", "甲", "立行立改", "", "", "", "会议"),
                row("市水务局", "没错的一条"),
                row("火星", "没有的单位"),
                row("市水务局", "没错的一条"));

        JsonPath plan = confirmed(list, file);

        assertThat(plan.getList("rows.findAll { it.step == 'refuse' }.row", Integer.class))
                .containsExactly(2, 3, 5, 6);
        assertThat(plan.getList("rows.find { it.row == 2 }.faults.column")).containsExactly("责任单位", "整改类型", "完成时限");
        assertThat(plan.getList("rows.find { it.row == 3 }.faults.field")).containsExactly("number");
        assertThat(plan.getList("rows.find { it.row == 5 }.faults.column")).containsExactly("责任单位");
        assertThat(plan.getInt("created")).isEqualTo(1);
        assertThat(items(list).getList("items.problem")).containsExactlyInAnyOrder("除险加固", "没错的一条");
    }

    @Test
    void whatItsUnitHasSignedForStands() {
        String list = issued("市水务局", "除险加固");
        JsonPath item = item(list);
        Api.done(
                REPORTER,
                "/api/items/" + item.getString("id") + "/signature",
                "{\"measures\": [{\"text\": \"措施\"}], \"handler\": \"甲\"}");
        List<String> head = List.of("编号", "问题（事项）", "整改目标");

        JsonPath plan = taken(list, Books.of(head, List.of(item.getString("number"), "换一个问题", "目标")), null);
        JsonPath same = taken(list, Books.of(HEAD, row("市水务局", "除险加固")), null);
        confirmed(list, Books.of(head, List.of(item.getString("number"), "除险加固", "新目标")));

        assertThat(plan.getList("rows[0].faults.column")).containsExactly("问题（事项）");
        assertThat(same.getInt("same")).isEqualTo(1);
        assertThat(item(list).getString("goal")).isEqualTo("新目标");
    }

    @Test
    void formulasAreRefusedAndWhatOnlyLooksLikeOneComesBackTheSame() throws IOException {
        String list = draft();
        String like = "=SUM(甲)";
        byte[] file = Books.of(
                HEAD, row("市水务局", "'" + like), List.of("", "市水务局", new Books.Formula("1+1"), "立行立改", "", "", "", "会议"));

        JsonPath plan = confirmed(list, file);

        assertThat(plan.getList("rows.find { it.row == 3 }.faults.message", String.class))
                .singleElement()
                .asString()
                .contains("公式");
        assertThat(lines(list)).containsExactly(like);
        byte[] template = template(list);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(2)).isEqualTo("'" + like);
            assertThat(book.getSheet(1).orElseThrow().read()).hasSizeGreaterThan(10);
        }
        assertThat(taken(list, template, null).getInt("same")).isEqualTo(1);
    }

    @Test
    void whatIsExportedIsReadInAgain() {
        String list = issued("市水务局", "+除险\n加固");

        byte[] ledger = Api.as("reviewer")
                .accept("*/*")
                .get("/api/items/ledger.xlsx?list=" + list)
                .asByteArray();

        assertThat(taken(list, template(list), null).getInt("same")).isEqualTo(1);
        assertThat(taken(list, ledger, null).getInt("same")).isEqualTo(1);
    }

    @Test
    void whatWouldComeOfItOtherwiseByNowIsNotWrittenAtAll() {
        String list = issued("市水务局", "除险加固");
        byte[] file = Books.of(
                HEAD,
                row("市水务局", "又一条"),
                List.of(item(list).getString("number"), "市水务局", "除险加固", "分阶段整改", "", "新目标", "", "市委常委会会议"));
        String digest = taken(list, file, null).getString("digest");
        confirmed(list, Books.of(List.of("编号", "整改目标"), List.of(item(list).getString("number"), "别人的目标")));

        Response refused = take("reviewer", list, file, digest);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("changed-since");
        assertThat(items(list).getList("items.problem")).containsExactly("除险加固");
    }

    @Test
    void onlyThoseWhoMayAddToAListTakeAFileIn() {
        String list = issued("市水务局", "除险加固");
        byte[] file = Books.of(HEAD, row("市水务局", "不行"));

        assertThat(take(REPORTER, list, file, null).statusCode()).isEqualTo(403);
        assertThat(take("university-leader", list, file, null).statusCode()).isEqualTo(404);
        assertThat(as(REPORTER).get("/api/lists/" + list + "/template.xlsx").statusCode())
                .isEqualTo(403);
        assertThat(as("university-leader")
                        .get("/api/lists/" + list + "/template.xlsx")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(REPORTER)
                        .body(file)
                        .post("/api/lists/" + list + "/import/faults")
                        .statusCode())
                .isEqualTo(403);
        Api.done("reviewer", "/api/lists/" + list + "/ending", "{\"reason\": \"完\"}");
        assertThat(take("reviewer", list, file, null).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNoSuchFileIsRefusedWithWhatToDo() {
        String list = draft();
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        byte[] locked = new String(old, StandardCharsets.ISO_8859_1)
                .concat("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(list, "编号,问题".getBytes(StandardCharsets.UTF_8))).contains("不是可以读取的");
        assertThat(refusal(list, old)).contains(".xls");
        assertThat(refusal(list, locked)).contains("密码");
        assertThat(refusal(list, Books.of(List.of("甲", "乙"), List.of("一", "二"))))
                .contains("表头");
        assertThat(refusal(list, Books.of(HEAD))).contains("没有任何内容");
    }

    @Test
    void fiveThousandRowsOfWhichThreeHundredAreFaultyAreTakenInAsFarAsTheyAreRight() throws IOException {
        // A draft: what nobody owes yet is in nobody's queue, where other tests look for theirs.
        String list = draft();
        var rows = new ArrayList<List<?>>();
        rows.add(HEAD);
        for (int row = 0; row < 5000; row++) {
            String unit = row % 50 == 0 ? "火星" : "市水务局";
            Object due = row % 25 == 1 ? "明年" : day.today().plusDays(100);
            rows.add(List.of("", unit, "第 %d 件".formatted(row), "分阶段整改", due, "目标", "市档案馆", "会议"));
        }
        byte[] file = Books.of(rows);

        JsonPath plan = taken(list, file, null);
        assertThat(plan.getInt("refused")).isEqualTo(300);
        assertThat(plan.getInt("created")).isEqualTo(4700);
        byte[] faulty = as("reviewer")
                .body(file)
                .post("/api/lists/" + list + "/import/faults")
                .asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(faulty))) {
            var read = book.getFirstSheet().read();
            assertThat(read).hasSize(301);
            assertThat(read.get(0).getCellText(8)).isEqualTo("哪里不对");
            assertThat(read.get(1).getCellText(8)).contains("责任单位：", "火星");
        }
        Instant before = Instant.now();
        JsonPath done = taken(list, file, plan.getString("digest"));
        LOG.infof(
                "4,700 lines written from a file in %d ms",
                Duration.between(before, Instant.now()).toMillis());
        assertThat(done.getBoolean("done")).isTrue();
        assertThat(Api.as("reviewer").get("/api/lists/" + list).jsonPath().getInt("figures.lines"))
                .isEqualTo(4700);
        JsonPath again = taken(list, file, null);
        assertThat(again.getInt("same")).isEqualTo(4700);
        assertThat(again.getInt("created")).isZero();

        rows.add(List.of("", "市水务局", "太多", "分阶段整改", "", "", "", "会议"));
        assertThat(refusal(list, Books.of(rows))).contains("5000");
    }

    private List<Object> row(String unit, String problem) {
        return List.of("", unit, problem, "分阶段整改", day.today().plusDays(50), "", "市档案馆", "市委常委会会议");
    }

    private static String draft() {
        return Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"导入的清单\", \"kind\": \"task\", \"year\": 2031, \"unit\": \"city\"}")
                .getString("id");
    }

    /// With one item.
    private String issued(String unit, String problem) {
        String list = draft();
        confirmed(list, Books.of(HEAD, row(unit, Harmless.of(problem))));
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return list;
    }

    private static JsonPath confirmed(String list, byte[] file) {
        return taken(list, file, taken(list, file, null).getString("digest"));
    }

    private static JsonPath taken(String list, byte[] file, @Nullable String confirms) {
        return take("reviewer", list, file, confirms)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response take(String username, String list, byte[] file, @Nullable String confirms) {
        var request = as(username).accept("application/json").body(file);
        return (confirms == null ? request : request.queryParam("confirms", confirms))
                .post("/api/lists/" + list + "/import");
    }

    private static RequestSpecification as(String username) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig().addParams(PATIENT)))
                .auth()
                .oauth2(People.tokenOf(username))
                .contentType(EXCEL)
                .header("Accept-Language", "zh-CN");
    }

    private static String refusal(String list, byte[] file) {
        return take("reviewer", list, file, null)
                .then()
                .statusCode(400)
                .extract()
                .asString();
    }

    private static byte[] template(String list) {
        return as("reviewer")
                .get("/api/lists/" + list + "/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<String> lines(String list) {
        return Api.as("reviewer")
                .get("/api/lists/" + list + "/lines")
                .jsonPath()
                .getList("items.problem", String.class);
    }

    private static JsonPath items(String list) {
        return Api.as("reviewer").get("/api/items?sort=number&list=" + list).jsonPath();
    }

    private static JsonPath item(String list) {
        String id = items(list).getString("items.find { it.problem == '除险加固' }.id");
        return Api.as("reviewer").get("/api/items/" + id).jsonPath();
    }
}
