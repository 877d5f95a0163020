package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;
import static org.taizhang.review.AtWork.withEvidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What an item goes through: its close-out and later dates, decided on in one way.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ItemProcedureIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void aLaterDateIsGrantedCountedAndTold() {
        String item = anItemAtWork();
        LocalDate due = LocalDate.parse(Api.item(item, REPORTER).getString("due"));

        JsonPath asked = ask(item, due.plusDays(30));

        assertThat(asked.getString("procedure.code")).isEqualTo("extension");
        assertThat(asked.getString("procedure.asks")).contains(due.plusDays(30).toString(), "汛期施工");
        assertThat(asked.getString("due")).isEqualTo(due.toString());
        JsonPath granted = Api.done("reviewer", "/api/items/" + item + "/approval", onProcedure(item));
        assertThat(granted.getString("due")).isEqualTo(due.plusDays(30).toString());
        assertThat(granted.getInt("extensions")).isEqualTo(1);
        assertThat(granted.getString("procedure")).isNull();
        assertThat(extensions(item)).containsExactly("granted");
        assertThat(trail(item)).endsWith("extension.requested", "extension.granted");
    }

    @Test
    void aRefusedOrWithdrawnRequestLeavesTheDateAndIsKept() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;
        LocalDate due = LocalDate.parse(Api.item(item, REPORTER).getString("due"));

        ask(item, due.plusDays(30));
        Api.done(
                "approver",
                path + "/return",
                onProcedure(item).replace("}", ", \"to\": \"reporter\", \"demands\": \"不同意\"}"));
        ask(item, due.plusDays(20));
        JsonPath withdrawn = Api.done(REPORTER, path + "/withdrawal", "");

        assertThat(withdrawn.getString("due")).isEqualTo(due.toString());
        assertThat(withdrawn.getInt("extensions")).isZero();
        assertThat(extensions(item)).containsExactly("refused", "withdrawn");
        assertThat(withdrawn.getList("opinions.outcome"))
                .containsExactly("submitted", "returned", "submitted", "withdrawn");
    }

    @Test
    void ofTwoWhoDecideOnALaterDateAtOnceOneComesSecond() throws Exception {
        String item = anItemAtWork();
        ask(item, LocalDate.parse(Api.item(item, REPORTER).getString("due")).plusDays(30));
        String decision = onProcedure(item);

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Stream.of("reviewer", "approver")
                    .<Callable<Integer>>map(
                            name -> () -> Api.status(name, "/api/items/" + item + "/approval", decision))
                    .toList();
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(Api.item(item, REPORTER).getInt("extensions")).isEqualTo(1);
    }

    @Test
    void aLaterDateIsLaterAndForItsUnitToAskFor() {
        String item = anItemAtWork();
        String path = "/api/items/" + item + "/extensions";
        String due = Api.item(item, REPORTER).getString("due");
        String later = "{\"due\": \"" + LocalDate.parse(due).plusDays(40) + "\", \"reason\": \"r\"}";

        assertThat(Api.status(REPORTER, path, "{\"due\": \"" + due + "\", \"reason\": \"r\"}"))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, later)).isEqualTo(403);
        assertThat(Api.status("archives-reporter", path, later)).isEqualTo(404);
    }

    @Test
    void anItemGoesThroughOneProcedureAtATime() {
        String item = anItemAtWork();
        withEvidence(item);
        ask(item, LocalDate.parse(Api.item(item, REPORTER).getString("due")).plusDays(10));

        JsonPath shown = Api.item(item, REPORTER);

        assertThat(Api.status(REPORTER, "/api/items/" + item + "/application", onItem(item, "\"results\": \"好\"")))
                .isEqualTo(409);
        assertThat(Api.may(shown)).contains("withdraw").doesNotContain("apply", "extend");
        assertThat(shown.getString("may.find { it.action == 'apply' }.why")).isNotBlank();
    }

    @Test
    void applicationsForCloseOutAreKeptAsRounds() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;
        withEvidence(item);

        Api.done(REPORTER, path + "/application", onItem(item, "\"results\": \"第一次\""));
        Api.done(
                "reviewer",
                path + "/return",
                onProcedure(item).replace("}", ", \"to\": \"reporter\", \"demands\": \"补充\"}"));
        Api.done(
                REPORTER,
                path + "/application",
                onItem(item, "\"results\": \"第二次\", \"answers\": [{\"demand\": 1, \"text\": \"已补充\"}]"));
        Api.done("reviewer", path + "/approval", AtDesk.checked(item));
        Api.done(
                "approver",
                path + "/return",
                onProcedure(item).replace("}", ", \"to\": \"review\", \"demands\": \"再核\"}"));
        assertThat(Api.item(item, "reviewer").getString("procedure.step")).isEqualTo("review");
        Api.done("reviewer", path + "/approval", AtDesk.checked(item));
        JsonPath closed = Api.done("approver", path + "/approval", AtDesk.checked(item));

        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getInt("openMeasures")).isEqualTo(1);
        assertThat(closed.getList("opinions.round")).containsExactly(1, 1, 2, 2, 2, 2, 2);
        assertThat(closed.getList("opinions.text").subList(0, 3)).isEqualTo(List.of("第一次", "补充", "第二次"));
        assertThat(Api.status("approver", path + "/approval", onItem(item, "\"opinion\": null")))
                .isEqualTo(409);
    }

    @Test
    void measuresAreDoneWithAnEntryOfProgress() {
        String item = anItemAtWork();

        JsonPath noted = Api.done(REPORTER, "/api/items/" + item + "/progress", """
                {"text": "完成", "date": "2024-03-01", "measuresDone": [1]}""");

        assertThat(noted.getList("measures.state")).containsExactly("done");
        assertThat(noted.getInt("openMeasures")).isZero();
    }

    @Test
    void routesSayWhatPeopleCallTheirSteps() {
        List<String> labels = Api.as(REPORTER)
                .header("Accept-Language", "zh")
                .get("/api/routes")
                .path("items.find { it.procedure == 'close-out' }.steps.label");

        assertThat(labels).containsExactly("审核", "验收");
    }

    private static JsonPath ask(String item, LocalDate due) {
        return Api.done(
                REPORTER, "/api/items/" + item + "/extensions", "{\"due\": \"" + due + "\", \"reason\": \"汛期施工\"}");
    }

    private static String onProcedure(String item) {
        return "{\"digest\": \"" + Api.item(item, "approver").getString("procedure.digest") + "\"}";
    }

    private static String onItem(String item, String more) {
        return "{\"digest\": \"" + Api.item(item, "approver").getString("digest") + "\", " + more + "}";
    }

    private static List<String> extensions(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/extensions").path("items.state");
    }

    private static List<String> trail(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/trail").path("items.action");
    }
}
