package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;
import static org.taizhang.review.AtWork.signed;
import static org.taizhang.review.AtWork.withEvidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Applications for close-out, and what comes before them: measures and what proves them.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RoundsIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void whatWasDemandedHasToBeAnsweredBeforeTheUnitAppliesAgain() {
        String item = anItemAtWork();
        withEvidence(item);
        apply(item, "\"results\": \"第一次\"").then().statusCode(200);
        sendBack(item, "一、补充监督台账；\\n二、说明责任人。");

        Response empty = apply(item, "\"results\": \"第二次\"");
        Response half = apply(item, "\"results\": \"第二次\", \"answers\": [{\"demand\": 2, \"text\": \"王某\"}]");
        Response blank = apply(item, """
                "results": "第二次", "answers": [{"demand": 1, "text": " "}, {"demand": 2, "text": "王某"}]""");
        Response beyond = apply(item, "\"results\": \"第二次\", \"answers\": [{\"demand\": 3, \"text\": \"王某\"}]");

        assertThat(List.of(empty.statusCode(), half.statusCode(), blank.statusCode(), beyond.statusCode()))
                .containsOnly(400);
        assertThat(half.jsonPath().getString("errors[0].field")).isEqualTo("answers");
        assertThat(Api.item(item, REPORTER).getString("state")).isEqualTo("in-progress");

        withEvidence(item, null, 1);
        apply(item, "\"results\": \"第二次\", \"answers\": [{\"demand\": 2, \"text\": \"王某\"}]")
                .then()
                .statusCode(200);

        JsonPath rounds = rounds(item, "reviewer");
        assertThat(rounds.getList("items.results")).containsExactly("第一次", "第二次");
        assertThat(rounds.getList("items.outcome")).containsExactly("returned", "pending");
        assertThat(rounds.getList("items.evidence*.size()")).containsExactly(1, 2);
        assertThat(rounds.getList("items[0].decisions[0].demands")).containsExactly("一、补充监督台账；", "二、说明责任人。");
        assertThat(rounds.getList("items[1].answers.demand")).containsExactly("一、补充监督台账；", "二、说明责任人。");
        assertThat(rounds.getList("items[1].answers.text")).containsExactly(null, "王某");
        assertThat(rounds.getList("items[1].answers[0].evidence"))
                .containsExactly(Api.item(item, REPORTER).getString("evidence[1].id"));
        assertThat(rounds.getString("items[1].by.name")).isEqualTo("李娟");
    }

    @Test
    void whatIsDecidedOnIncludesTheAnswers() {
        String item = anItemAtWork();
        withEvidence(item);
        apply(item, "\"results\": \"好\"").then().statusCode(200);
        JsonPath first = Api.item(item, "reviewer");
        sendBack(item, "补充");
        apply(item, "\"results\": \"好\", \"answers\": [{\"demand\": 1, \"text\": \"已补充\"}]")
                .then()
                .statusCode(200);

        JsonPath second = Api.item(item, "reviewer");

        assertThat(first.getString("procedure.digest")).isEqualTo(first.getString("digest"));
        assertThat(second.getString("digest")).isEqualTo(first.getString("digest"));
        assertThat(second.getString("procedure.digest")).isNotEqualTo(first.getString("procedure.digest"));
    }

    @Test
    void measuresAreDoneOneAtATimeAndOpenAgainWithAReason() {
        String item = signed("{\"measures\": [{\"text\": \"one\"}, {\"text\": \"two\"}]}");
        String path = "/api/items/" + item + "/measures/";
        withEvidence(item);
        String file = Api.item(item, REPORTER).getString("evidence[0].id");

        JsonPath done = Api.done(
                REPORTER, path + "2/done", "{\"date\": \"2024-03-01\", \"evidence\": [\"%s\"]}".formatted(file));

        assertThat(done.getList("measures.state")).containsExactly("open", "done");
        assertThat(done.getString("measures[1].doneOn")).isEqualTo("2024-03-01");
        assertThat(done.getString("measures[1].doneBy.name")).isEqualTo("李娟");
        assertThat(done.getInt("evidence[0].measure")).isEqualTo(2);
        assertThat(Api.status(REPORTER, path + "2/done", "{\"date\": \"2024-03-01\"}"))
                .isEqualTo(409);
        assertThat(Api.status(REPORTER, path + "3/done", "{\"date\": \"2024-03-01\"}"))
                .isEqualTo(404);
        assertThat(Api.status(REPORTER, path + "1/done", "{\"date\": \"2124-03-01\"}"))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path + "1/done", "{\"date\": \"2024-03-01\"}"))
                .isEqualTo(403);
        assertThat(Api.status("archives-reporter", path + "1/done", "{\"date\": \"2024-03-01\"}"))
                .isEqualTo(404);

        JsonPath open = Api.done(REPORTER, path + "2/reopening", "{\"reason\": \"台账不全\"}");

        assertThat(open.getList("measures.state")).containsOnly("open");
        JsonPath trail = Api.as("reviewer").get("/api/items/" + item + "/trail").jsonPath();
        assertThat(trail.getList("items.action")).endsWith("item.measure-done", "item.measure-reopened");
        assertThat(trail.getString("items[-1].detail.reason")).isEqualTo("台账不全");
    }

    @Test
    void evidenceIsTiedToTheMeasureThatItIsHandedInForIfThereIsOne() {
        String item = anItemAtWork();

        withEvidence(item, 1, null);
        withEvidence(item, 7, 1);

        JsonPath shown = Api.item(item, REPORTER);
        assertThat(shown.getList("evidence.measure")).containsExactly(1, null);
        assertThat(shown.getList("evidence.demand")).containsExactly(null, null);
    }

    @Test
    void whoeverMayNotDecideIsToldWhoCan() {
        String item = anItemAtWork();
        withEvidence(item);
        apply(item, "\"results\": \"好\"").then().statusCode(200);
        Api.done("reviewer", "/api/items/" + item + "/approval", AtDesk.checked(item));

        String why = Api.as("reviewer")
                .header("Accept-Language", "zh")
                .get("/api/items/" + item)
                .path("may.find { it.action == 'approve' }.why");

        assertThat(why).contains("可由：").contains("郑洋").doesNotContain("李娟", "周敏");
    }

    @Test
    void theTrailIsAlsoATable() {
        String item = anItemAtWork();
        String number = Api.item(item, "reviewer").getString("number");

        JsonPath found = Api.as("reviewer").get("/api/trail?subject=" + number).jsonPath();
        JsonPath byPerson = Api.as("reviewer")
                .get("/api/trail?subject=" + item + "&person=李娟&limit=1")
                .jsonPath();

        assertThat(found.getList("items.action")).containsExactly("item.signed", "item.opened");
        assertThat(found.getList("items.about")).containsOnly("item");
        assertThat(found.getString("items[0].title")).isEqualTo(number);
        assertThat(byPerson.getList("items.action")).containsExactly("item.signed");
        assertThat(Api.as("reviewer")
                        .get("/api/trail?until=2001-01-01")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.as(REPORTER).get("/api/trail").statusCode()).isEqualTo(403);
    }

    private static Response apply(String item, String more) {
        String digest = Api.item(item, REPORTER).getString("digest");
        return Api.as(REPORTER)
                .body("{\"digest\": \"" + digest + "\", " + more + "}")
                .post("/api/items/" + item + "/application");
    }

    private static void sendBack(String item, String demands) {
        Api.done(
                "reviewer",
                "/api/items/" + item + "/return",
                onProcedure(item, ", \"to\": \"reporter\", \"demands\": \"" + demands + "\""));
    }

    private static String onProcedure(String item, String more) {
        return "{\"digest\": \"" + Api.item(item, "reviewer").getString("procedure.digest") + "\"" + more + "}";
    }

    private static JsonPath rounds(String item, String reader) {
        return Api.as(reader).get("/api/items/" + item + "/rounds").jsonPath();
    }
}
