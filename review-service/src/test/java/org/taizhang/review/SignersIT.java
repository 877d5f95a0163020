package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// A task that is handed on is that person's, one who is added must decide as well, and neither widens a right.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SignersIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REVIEWER = "reviewer";
    private static final String SECOND = "second-reviewer";
    private static final String APPROVER = "approver";

    @BeforeEach
    void everybodyIsKnown() {
        for (String who : List.of(AtDesk.REPORTER, AtDesk.LEADER, "water-bureau-deputy", REVIEWER, SECOND, APPROVER))
            Api.as(who).get("/api/queue/counts").then().statusCode(200);
    }

    @Test
    void whatIsHandedOnIsDecidedByThatPersonAndTheOtherSeesWhereItWent() {
        JsonPath report = atFirstReview();
        String id = report.getString("id");
        String task = task(REVIEWER, id);
        Api.done(REVIEWER, "/api/tasks/" + task + "/claim", "");
        await().atMost(SOON).until(() -> told(REVIEWER, id).contains("task"));

        assertThat(Api.status(REVIEWER, "/api/tasks/" + task + "/hand-on", wish(REVIEWER, task, "沈雪", "这几天不在")))
                .isEqualTo(204);

        assertThat(AtDesk.kinds(REVIEWER, id)).isEmpty();
        assertThat(AtDesk.kinds(SECOND, id)).containsExactly("approval");
        assertThat(done(REVIEWER, id)).containsEntry("outcome", "handed-on").containsEntry("step", "first-review");
        JsonPath seen = Api.report(id, REVIEWER);
        assertThat(Api.may(seen)).doesNotContain("approve", "hand-on");
        assertThat(seen.getString("procedure.signers[0].person.name")).isEqualTo("沈雪");
        assertThat(seen.getString("procedure.signers[0].why")).isEqualTo("handed-on");
        assertThat(seen.getString("procedure.signers[0].by.name")).isEqualTo("周敏");
        assertThat(seen.getString("opinions[-1].outcome")).isEqualTo("handed-on");
        assertThat(seen.getString("opinions[-1].text")).isEqualTo("这几天不在");
        assertThat(seen.getString("opinions[-1].signer.name")).isEqualTo("沈雪");
        assertThat(Api.status(REVIEWER, approval(id), AtDesk.on(seen) + "}")).isEqualTo(409);
        await().atMost(SOON).until(() -> told(SECOND, id).contains("task"));
        assertThat(told(SECOND, id)).containsOnlyOnce("task");
        assertThat(counting(REVIEWER, id)).isEmpty();

        Api.done(SECOND, approval(id), AtDesk.on(seen) + "}");

        assertThat(Api.report(id, APPROVER).getString("procedure.step")).isEqualTo("final-review");
        JsonPath trail = Api.as(APPROVER).get("/api/reports/" + id + "/trail").jsonPath();
        assertThat(trail.getList("items.action", String.class)).containsSequence("report.handed-on", "report.advanced");
        assertThat(trail.getString("items.find { it.action == 'report.handed-on' }.detail.signer"))
                .isEqualTo("沈雪");
        assertThat(Api.as(APPROVER).get("/api/trail/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void whoWasHandedItDoesNotHandItBack() {
        JsonPath report = atFirstReview();
        String id = report.getString("id");
        String task = task(REVIEWER, id);
        handsOn(REVIEWER, task, "沈雪");

        assertThat(possible(SECOND, task)).doesNotContain("周敏", "沈雪", "李娟");
        assertThat(Api.status(SECOND, "/api/tasks/" + task + "/hand-on", person(idOf("周敏"))))
                .isEqualTo(409);
        handsOn(SECOND, task, "郑洋");
        assertThat(AtDesk.kinds(SECOND, id)).isEmpty();
    }

    @Test
    void onlyWhoSeesItAndCouldDecideItIsAsked() {
        String id = AtDesk.aSubmittedReport().getString("id");
        String task = task(AtDesk.LEADER, id);

        assertThat(possible(AtDesk.LEADER, task)).contains("方岩").doesNotContain("李娟", "周敏", "陈晓燕");
        for (String name : List.of("李娟", "周敏", "陈晓燕"))
            assertThat(Api.status(AtDesk.LEADER, "/api/tasks/" + task + "/signers", person(idOf(name))))
                    .as(name)
                    .isEqualTo(409);
        assertThat(Api.status("archives-leader", "/api/tasks/" + task + "/hand-on", person(idOf("方岩"))))
                .isEqualTo(404);
        assertThat(Api.as("archives-leader")
                        .get("/api/tasks/" + task + "/possible-signers")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.status(AtDesk.REPORTER, "/api/tasks/" + task + "/hand-on", person(idOf("方岩"))))
                .isEqualTo(403);
        assertThat(possible(REVIEWER, task)).isEmpty();
    }

    @Test
    void theStepWaitsForWhoWasAddedAndOnlyWhoAddedThemTakesThemAway() {
        JsonPath report = atFirstReview();
        String id = report.getString("id");
        String task = task(REVIEWER, id);
        String second = idOf("沈雪");
        String approver = idOf("郑洋");
        adds(REVIEWER, task, second);
        adds(REVIEWER, task, approver);
        assertThat(Api.status(REVIEWER, "/api/tasks/" + task + "/signers", person(second)))
                .isEqualTo(409);

        assertThat(Api.report(id, REVIEWER).getList("procedure.signers.id")).containsExactly(second, approver);
        assertThat(Api.report(id, SECOND).getList("procedure.signers.id")).containsExactly(null, null);
        assertThat(remove(SECOND, task, approver)).isEqualTo(409);
        assertThat(remove(REVIEWER, task, approver)).isEqualTo(204);
        assertThat(Api.may(Api.report(id, APPROVER))).doesNotContain("approve");
        await().atMost(SOON).until(() -> told(SECOND, id).contains("task"));
        Api.done(REVIEWER, approval(id), AtDesk.on(report) + "}");

        assertThat(Api.report(id, REVIEWER).getString("procedure.step")).isEqualTo("first-review");
        String next = task(SECOND, id);
        assertThat(remove(REVIEWER, next, second)).isEqualTo(409);
        Api.done(SECOND, approval(id), AtDesk.on(report) + "}");
        assertThat(Api.report(id, REVIEWER).getString("procedure.step")).isEqualTo("final-review");
        assertThat(Api.may(Api.report(id, APPROVER))).contains("approve");
    }

    @Test
    void closeOutsAreHandedOnToo() {
        String item = AtDesk.aSignedItem();
        AtDesk.appliesFor(item);
        String task = task(REVIEWER, item);

        handsOn(REVIEWER, task, "沈雪");

        assertThat(Api.may(Api.item(item, SECOND))).contains("approve");
        assertThat(Api.may(Api.item(item, REVIEWER))).doesNotContain("approve");
        assertThat(Api.as(REVIEWER)
                        .get("/api/items/" + item + "/rounds")
                        .jsonPath()
                        .getList("items[0].decisions"))
                .isEmpty();
        assertThat(Api.as(REVIEWER)
                        .get("/api/items/" + item + "/trail")
                        .jsonPath()
                        .getList("items.action", String.class))
                .contains("item.handed-on");
    }

    private static JsonPath atFirstReview() {
        JsonPath report = AtDesk.aSubmittedReport();
        Api.done(AtDesk.LEADER, approval(report.getString("id")), Api.signed(AtDesk.on(report) + "}"));
        return report;
    }

    private static String approval(String report) {
        return "/api/reports/" + report + "/approval";
    }

    private static String task(String who, String subject) {
        return AtDesk.row(who, subject).getString("id");
    }

    private static List<String> possible(String who, String task) {
        return Api.as(who)
                .get("/api/tasks/" + task + "/possible-signers")
                .jsonPath()
                .getList("items.name", String.class);
    }

    private static void handsOn(String who, String task, String name) {
        assertThat(Api.status(who, "/api/tasks/" + task + "/hand-on", wish(who, task, name, "请代为办理")))
                .isEqualTo(204);
    }

    private static void adds(String who, String task, String person) {
        assertThat(Api.status(who, "/api/tasks/" + task + "/signers", person(person)))
                .isEqualTo(204);
    }

    private static int remove(String who, String task, String person) {
        return Api.as(who).delete("/api/tasks/" + task + "/signers/" + person).statusCode();
    }

    private static String wish(String who, String task, String name, String reason) {
        String person = Api.as(who)
                .get("/api/tasks/" + task + "/possible-signers")
                .path("items.find { it.name == '" + name + "' }.id");
        return "{\"person\": \"" + person + "\", \"reason\": \"" + reason + "\"}";
    }

    private static String person(String id) {
        return "{\"person\": \"" + id + "\", \"reason\": \"请一并审核\"}";
    }

    private static String idOf(String name) {
        return Api.as("administrator").get("/api/absences/people").path("items.find { it.name == '" + name + "' }.id");
    }

    private static Map<String, Object> done(String who, String subject) {
        return Api.all(who, "/api/queue?view=done").get("items.find { it.subject == '" + subject + "' }");
    }

    private static List<String> told(String who, String subject) {
        return Api.all(who, "/api/notices").get("items.findAll { it.subject == '" + subject + "' }.kind");
    }

    private static List<String> counting(String who, String subject) {
        return Api.all(who, "/api/notices")
                .get("items.findAll { it.subject == '" + subject + "' && !it.settled }.kind");
    }
}
