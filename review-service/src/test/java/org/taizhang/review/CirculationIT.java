package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What is sent to somebody to read is read, and nothing else.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CirculationIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEPUTY = "water-bureau-deputy";

    @Test
    void aCopyIsFoundByItsReaderWithWhatWasSaidAndDecidesNothing() {
        JsonPath report = AtDesk.aSubmittedReport();
        String copies = "/api/copies/report/" + report.getString("id");
        String deputy = readers(copies, "方岩");

        JsonPath sent = Api.done(AtDesk.LEADER, copies, to(deputy, "请先看第三部分"));

        assertThat(sent.getString("items[0].to.name")).isEqualTo("方岩");
        Map<String, Object> row = copied(DEPUTY, report);
        assertThat(row).containsEntry("outcome", "copied").containsEntry("claimable", false);
        assertThat(((Map<?, ?>) row.get("copy")).get("note")).isEqualTo("请先看第三部分");
        assertThat(Api.as(DEPUTY).get("/api/queue/counts").jsonPath().getInt("copied"))
                .isPositive();
        assertThat(copied(AtDesk.LEADER, report)).isNull();
        assertThat(Api.may(Api.report(report.getString("id"), DEPUTY))).doesNotContain("approve", "return");
        await().atMost(SOON).until(() -> Api.all(DEPUTY, "/api/notices?kind=copied")
                .getList("items.subject", String.class)
                .contains(report.getString("id")));
        assertThat(Api.as("reviewer")
                        .get("/api/reports/" + report.getString("id") + "/trail")
                        .jsonPath()
                        .getList("items.action", String.class))
                .contains("report.copied");
    }

    @Test
    void whoeverIsSentItAgainHasItOnceAsItWasSentLast() {
        JsonPath report = AtDesk.aSubmittedReport();
        String copies = "/api/copies/report/" + report.getString("id");
        String deputy = readers(copies, "方岩");

        Api.done(AtDesk.LEADER, copies, to(deputy, "先"));
        JsonPath sent = Api.done("reviewer", copies, to(deputy, "后"));

        assertThat(sent.getList("items.note")).containsExactly("后");
        assertThat(sent.getString("items[0].by.name")).isEqualTo("周敏");
    }

    @Test
    void onlyWhoSeesItIsSentItAndOnlyWhoSeesItSendsIt() {
        JsonPath report = AtDesk.aSubmittedReport();
        String copies = "/api/copies/report/" + report.getString("id");
        List<String> names =
                Api.as(AtDesk.LEADER).get(copies + "/readers").jsonPath().getList("items.name", String.class);

        assertThat(names).contains("方岩", "周敏").doesNotContain("陈晓燕", "王建国");
        String foreign = "/api/absences/people";
        String archives = Api.as("administrator").get(foreign).path("items.find { it.name == '陈晓燕' }.id");
        assertThat(Api.status(AtDesk.LEADER, copies, to(archives, "看看"))).isEqualTo(400);
        assertThat(Api.status("archives-leader", copies, to("x", "看看"))).isEqualTo(404);
        assertThat(Api.as("archives-leader").get(copies).statusCode()).isEqualTo(404);
        assertThat(Api.as("archives-leader").get(copies + "/readers").statusCode())
                .isEqualTo(404);
        assertThat(Api.as("reviewer")
                        .get("/api/copies/unit/" + report.getString("id"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static Map<String, Object> copied(String who, JsonPath report) {
        return Api.all(who, "/api/queue?view=copied")
                .get("items.find { it.subject == '" + report.getString("id") + "' }");
    }

    private static String readers(String copies, String name) {
        await().atMost(SOON).until(() -> Api.as(AtDesk.LEADER)
                .get(copies + "/readers")
                .jsonPath()
                .getList("items.name", String.class)
                .contains(name));
        return Api.as(AtDesk.LEADER).get(copies + "/readers").path("items.find { it.name == '" + name + "' }.id");
    }

    private static String to(String person, String note) {
        return "{\"people\": [\"" + person + "\"], \"note\": \"" + note + "\"}";
    }
}
