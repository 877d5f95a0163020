package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.review.roster.Books;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// The tree as an Excel file.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterIT {

    private static final Logger LOG = Logger.getLogger(RosterIT.class);
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEAD = List.of("单位代码", "单位名称", "上级单位代码", "别名");

    /// What takes seconds takes longer where others build.
    private static final int PATIENCE = 240_000;

    private final String run = Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 28));

    @Test
    void aFileIsDoneOnlyWhenItWasConfirmedAndOnce() {
        byte[] file = Books.of(HEAD, row("child", "下级", "x-top-" + run, ""), row("top", "上级", "city", "别名" + run));

        JsonPath plan = taken(file, null);
        assertThat(plan.getInt("created")).isEqualTo(2);
        assertThat(plan.getBoolean("done")).isFalse();
        assertThat(codes()).doesNotContain("x-top-" + run);

        JsonPath done = taken(file, plan.getString("digest"));
        assertThat(done.getBoolean("done")).isTrue();
        assertThat(codes()).contains("x-top-" + run, "x-child-" + run);

        JsonPath again = taken(file, null);
        assertThat(again.getInt("same")).isEqualTo(2);
        assertThat(again.getList("lines")).isEmpty();
    }

    @Test
    void eachFaultIsNamedByLineAndCellAndNothingIsWritten() {
        byte[] file = Books.of(
                HEAD,
                row("good", "好的", "city", ""),
                row("lost", "无上级", "x-nowhere-" + run, ""),
                row("good", "重复代码", "city", ""),
                row("twin", "好的", "city", ""),
                List.of("x y", "坏代码", "city", ""),
                row("round", "成环", "x-round-" + run, ""));

        JsonPath plan = taken(file, null);

        assertThat(plan.getInt("refused")).isGreaterThanOrEqualTo(5);
        assertThat(plan.getList("lines.findAll { it.step == 'refuse' }.line", Integer.class))
                .contains(3, 4, 5, 6, 7);
        assertThat(plan.getString("lines.find { it.line == 3 }.faults[0].column"))
                .isEqualTo("上级单位代码");
        assertThat(plan.getString("lines.find { it.line == 4 }.faults[0].field"))
                .isEqualTo("code");
        assertThat(plan.getString("lines.find { it.line == 5 }.faults[0].field"))
                .isEqualTo("name");
        assertThat(take("administrator", file, plan.getString("digest")).statusCode())
                .isEqualTo(409);
        assertThat(codes()).doesNotContain("x-good-" + run);
    }

    @Test
    void whatWouldComeOfItOtherwiseByNowIsNotDone() {
        byte[] file = Books.of(HEAD, row("late", "晚了", "city", ""));
        String digest = taken(file, null).getString("digest");
        Api.as("administrator")
                .body("{\"name\": \"先来%s\", \"aliases\": [], \"parent\": \"city\"}".formatted(run))
                .put("/api/units/x-late-" + run);

        Response refused = take("administrator", file, digest);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("changed-since");
    }

    @Test
    void theRosterThatIsGivenOutCanBeTakenInAgain() {
        byte[] file = Api.as("administrator")
                .accept("*/*")
                .get("/api/units/roster.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        JsonPath plan = taken(file, null);

        assertThat(plan.getInt("same")).isGreaterThan(7);
        assertThat(plan.getList("lines")).isEmpty();
    }

    @Test
    void onlyAdministratorsTakeARosterIn() {
        byte[] file = Books.of(HEAD, row("no", "不行", "city", ""));

        assertThat(take("reviewer", file, null).statusCode()).isEqualTo(403);
        assertThat(Api.as("water-bureau-reporter")
                        .accept("*/*")
                        .get("/api/units/roster.xlsx")
                        .statusCode())
                .isEqualTo(403);
        assertThat(take("administrator", "无".getBytes(StandardCharsets.UTF_8), null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twoThousandUnitsAreTakenIn() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        rows.add(row("big", "大系统", "city", ""));
        for (int i = 0; i < 2000; i++) {
            String parent = i < 20 ? "x-big-" + run : "x-b%d-%s".formatted(i % 20, run);
            rows.add(row("b" + i, "大系统单位" + i, parent, ""));
        }
        byte[] file = Books.of(rows);

        Instant begun = Instant.now();
        String digest = taken(file, null).getString("digest");
        Instant shown = Instant.now();
        assertThat(taken(file, digest).getInt("created")).isEqualTo(2001);
        Instant done = Instant.now();

        assertThat(Duration.between(begun, shown)).isLessThan(Duration.ofSeconds(30));
        LOG.infof(
                "roster of 2001 units shown=%s done=%s", Duration.between(begun, shown), Duration.between(shown, done));
    }

    private List<String> row(String code, String name, String parent, String aliases) {
        return List.of("x-" + code + "-" + run, name + run, parent, aliases);
    }

    private static List<String> codes() {
        return Api.as("reviewer").get("/api/units").path("items.code");
    }

    private static JsonPath taken(byte[] file, @Nullable String confirms) {
        return take("administrator", file, confirms)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response take(String username, byte[] file, @Nullable String confirms) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", PATIENCE)))
                .auth()
                .oauth2(People.tokenOf(username))
                .contentType(EXCEL)
                .accept("application/json")
                .body(file)
                .post("/api/units/roster" + (confirms == null ? "" : "?confirms=" + confirms));
    }
}
