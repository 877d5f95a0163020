package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.testing.LocalStackResource;

/// Decisions, and what they refuse.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ApprovalIT {

    @Inject
    CountWorkingDays workingDays;

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";

    @Test
    void aDecisionOnAnotherDigestIsRefused() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String path = "/api/reports/" + report.getString("id") + "/approval";

        var answer =
                Api.as(LEADER).body("{\"digest\": \"" + "0".repeat(64) + "\"}").post(path);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).endsWith("/changed-since");
        assertThat(Api.report(report.getString("id"), LEADER).getString("step")).isEqualTo("sign-off");
    }

    @Test
    void whatAStepAllowsIsCountedInWorkingDays() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());

        String due = Api.report(report.getString("id"), LEADER).getString("procedure.due");

        assertThat(due).isEqualTo(workingDays.dueIn(5).toString());
    }

    @Test
    void whoeverSubmittedCannotApprove() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());

        assertThat(Api.status(REPORTER, "/api/reports/" + report.getString("id") + "/approval", on(report)))
                .isEqualTo(403);
    }

    @Test
    void aStepIsDecidedInItsTurn() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String path = "/api/reports/" + report.getString("id") + "/approval";

        assertThat(Api.status("approver", path, on(report))).isEqualTo(409);
        assertThat(Api.status("archives-leader", path, on(report))).isEqualTo(404);
        assertThat(Api.status(LEADER, path, Api.signed(on(report)))).isEqualTo(200);
        assertThat(Api.status(LEADER, path, Api.signed(on(report)))).isEqualTo(409);
    }

    @Test
    void nothingLeavesAUnitBeforeItsLeaderHasConfirmedItWordForWord() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String id = report.getString("id");
        String path = "/api/reports/" + id + "/approval";
        assertThat(Api.report(id, REPORTER).getString("procedure.confirms")).isEqualTo(Api.STATEMENT);

        var silent = Api.as(LEADER).body(on(report)).post(path);
        String other = Api.signed(on(report)).replace("真实、", "");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.jsonPath().getString("errors[0].field")).isEqualTo("confirms");
        assertThat(silent.jsonPath().getString("errors[0].message")).contains(Api.STATEMENT);
        assertThat(Api.status(LEADER, path, other)).isEqualTo(400);
        assertThat(Api.report(id, LEADER).getString("step")).isEqualTo("sign-off");

        Api.done(LEADER, path, Api.signed(on(report)));
        JsonPath left = Api.report(id, REPORTER);
        assertThat(left.getString("opinions[-1].confirmed")).isEqualTo(Api.STATEMENT);
        assertThat(left.getString("opinions[-1].by.name")).isEqualTo("王建国");
        assertThat(left.getString("opinions[-1].digest")).isEqualTo(report.getString("digest"));
        assertThat(left.getString("procedure.confirms")).isNull();
        assertThat(Api.status("reviewer", path, Api.signed(on(report)))).isEqualTo(400);
    }

    @Test
    void aNewVersionWaitsWhileItIsDecidedAndShowsWhenItIsReturned() {
        int year = Analyses.ownYear();
        JsonPath report = aSubmittedReport(year);
        String id = report.getString("id");

        JsonPath waiting = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "second"), REPORTER);
        assertThat(waiting.getInt("version")).isEqualTo(1);
        assertThat(waiting.getList("versions")).hasSize(2);
        String demands = on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        JsonPath returned = Api.done(LEADER, "/api/reports/" + id + "/return", demands);

        assertThat(returned.getString("state")).isEqualTo("returned");
        assertThat(returned.getInt("version")).isEqualTo(2);
        assertThat(returned.getList("opinions.outcome")).containsExactly("submitted", "returned");
        assertThat(Api.status(REPORTER, "/api/reports/" + id + "/submission", on(report)))
                .isEqualTo(409);
        assertThat(Api.status(REPORTER, "/api/reports/" + id + "/submission", on(Api.report(id, REPORTER))))
                .isEqualTo(200);
    }

    @Test
    void whatWasDemandedComesBackOneByOneToWhoeverItIsReturnedTo() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String path = "/api/reports/" + report.getString("id");
        Api.done(LEADER, path + "/approval", Api.signed(on(report)));
        Api.done("reviewer", path + "/approval", on(report));
        int start = Api.as("reviewer")
                .get(path + "/versions/1/analysis")
                .jsonPath()
                .getString("text")
                .indexOf(Analyses.PROBLEM);
        String body =
                """
                {"digest": "%s", "step": "final-review", "to": "first-review", "demands": "1. 写明支部\\n2. 补数据",
                 "points": [{"text": "写明支部", "kind": "problem", "start": %d, "end": %d, "quote": "%s"},
                            {"text": "补数据"}]}""".formatted(report.getString("digest"), start, start + Analyses.PROBLEM.length(), Analyses.PROBLEM);

        assertThat(Api.status("approver", path + "/return", body.replace(Analyses.PROBLEM, "别的话")))
                .isEqualTo(400);
        Api.done("approver", path + "/return", body);

        JsonPath back = Api.report(report.getString("id"), "reviewer");
        assertThat(back.getString("step")).isEqualTo("first-review");
        assertThat(back.getString("opinions[-1].to")).isEqualTo("first-review");
        assertThat(back.getString("opinions[-1].by.unit.code")).isEqualTo("city");
        assertThat(back.getList("opinions[-1].demands.text")).containsExactly("写明支部", "补数据");
        assertThat(back.getList("opinions[-1].demands.start")).containsExactly(start, null);
        assertThat(back.getList("opinions[0].demands")).isEmpty();
    }

    @Test
    void aDecisionThatWasOpenedOnAnotherStepIsRefused() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String path = "/api/reports/" + report.getString("id") + "/approval";
        String opened = on(report).replace("}", ", \"step\": \"sign-off\"}");
        assertThat(Api.status(LEADER, path, Api.signed(opened))).isEqualTo(200);

        var answer = Api.as("reviewer").body(opened).post(path);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).endsWith("/changed-since");
        JsonPath after = Api.report(report.getString("id"), "reviewer");
        assertThat(after.getString("step")).isEqualTo("first-review");
        assertThat(after.getList("opinions.text")).contains("同意");
    }

    @Test
    void aReturnNeedsDemands() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String blank = on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \" \"}");

        assertThat(Api.status(LEADER, "/api/reports/" + report.getString("id") + "/return", blank))
                .isEqualTo(400);
    }

    @Test
    void anAnswerToACandidateIsRememberedInTheNextVersion() {
        int year = Analyses.ownYear();
        JsonPath report = aSubmittedReport(year);
        String id = report.getString("id");
        List<String> candidates =
                Api.as("reviewer").get("/api/reports/" + id + "/candidates").path("items.id");
        String item = Api.done(
                        "reviewer",
                        "/api/candidates/" + candidates.get(0) + "/acceptance",
                        "{\"class\": \"long-term\"}")
                .getString("id");
        Api.done("reviewer", "/api/candidates/" + candidates.get(1) + "/rejection", "{\"reason\": \"太笼统\"}");
        assertThat(Api.status(
                        "approver", "/api/candidates/" + candidates.get(0) + "/acceptance", "{\"class\": \"staged\"}"))
                .isEqualTo(409);

        Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "second"), REPORTER);
        String demands = on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        Api.done(LEADER, "/api/reports/" + id + "/return", demands);

        var next = Api.as("reviewer").get("/api/reports/" + id + "/candidates");
        assertThat(next.<List<String>>path("items.state")).containsExactly("accepted", "rejected");
        assertThat(next.<List<String>>path("items.id")).doesNotContainAnyElementsOf(candidates);
        assertThat(next.<String>path("items[0].item")).isEqualTo(item);
        assertThat(next.<String>path("items[1].reason")).isEqualTo("太笼统");
    }

    private static JsonPath aSubmittedReport(int year) {
        JsonPath report = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "first"), REPORTER);
        return Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", on(report));
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"}";
    }
}
