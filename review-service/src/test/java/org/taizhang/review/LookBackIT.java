package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;
import org.taizhang.review.ClosedItems.Closed;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Closed items are looked at again 回头看, by others than those who accepted them.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LookBackIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LOOKER = "second-reviewer";

    @Inject
    ChinaDay day;

    /// Those who were never here are not known to the directory of a test.
    @BeforeEach
    void allSupervisorsHaveBeenHere() {
        for (String who : List.of("reviewer", LOOKER, "approver"))
            Api.as(who).get("/api/units").then().statusCode(200);
    }

    @Test
    void aSampleIsDrawnOnceWithItsSignsAndCanBeDrawnAgainByWhoeverChecksIt() {
        Closed closed = ClosedItems.some(3);
        String returned = closed.items().getFirst();
        ClosedItems.applies(returned);
        ClosedItems.returns("reviewer", returned);
        ClosedItems.appliesAgain(returned);
        ClosedItems.accepts(returned);
        closed.items().stream().skip(1).forEach(ClosedItems::close);
        String plan = plan(closed.list(), "\"number\": 2");
        String path = "/api/look-backs/" + plan;

        JsonPath drawn = Api.done("reviewer", path + "/draw", "");

        assertThat(drawn.getString("state")).isEqualTo("drawn");
        assertThat(drawn.getInt("population")).isEqualTo(3);
        assertThat(drawn.getString("seed")).matches("[0-9a-f]{16}");
        assertThat(drawn.getString("populationDigest")).matches("[0-9a-f]{64}");
        assertThat(drawn.getInt("figures.drawn")).isEqualTo(2);
        JsonPath verified = Api.as("reviewer").get(path + "/verification").jsonPath();
        assertThat(verified.getBoolean("populationAgrees")).isTrue();
        assertThat(verified.getBoolean("sampleAgrees")).isTrue();
        assertThat(Api.status("reviewer", path + "/draw", "")).isEqualTo(409);
        assertThat(Api.as("reviewer")
                        .body(wish(closed.list(), "\"number\": 1"))
                        .put(path)
                        .statusCode())
                .isEqualTo(409);
        assertThatIsTold(plan, "look-back.drawn");
        // What waits is in no other draw; all that is left is the third.
        String rest = drawn(plan(closed.list(), "\"percent\": 100"));
        assertThat(items(rest).getList("items")).hasSize(1);
        assertThat(signs(plan, returned).or(() -> signs(rest, returned)))
                .hasValueSatisfying(signs -> assertThat(signs).contains("returned"));
    }

    @Test
    void anotherThanWhoAcceptedItLooksAndTheTaskIsTheirsUntilItIsHandedOn() {
        Closed closed = ClosedItems.closed(1);
        String item = closed.items().getFirst();
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        String lookBack = items(plan).getString("items[0].id");
        JsonPath people = Api.as("reviewer")
                .get("/api/look-backs/" + plan + "/people")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(barred(people, "approver")).containsExactly(lookBack);
        assertThat(barred(people, LOOKER)).isEmpty();
        assertThat(assign(plan, lookBack, "approver")).isEqualTo(400);
        assertThat(assign(plan, lookBack, LOOKER)).isEqualTo(200);

        JsonPath row = AtDesk.row(LOOKER, item);
        assertThat(row.getString("kind")).isEqualTo("look-back");
        assertThat(row.getBoolean("claimable")).isFalse();
        assertThat(AtDesk.kinds("reviewer", item)).isEmpty();
        Api.as(LOOKER)
                .post("/api/tasks/" + row.getString("id") + "/claim")
                .then()
                .statusCode(200);
        assertThat(assign(plan, lookBack, "reviewer")).isEqualTo(200);
        assertThat(AtDesk.kinds(LOOKER, item)).isEmpty();
        assertThat(AtDesk.kinds("reviewer", item)).containsExactly("look-back");
        assertThat(Api.may(Api.item(item, "reviewer"))).contains("look-back");
        assertThat(Api.may(Api.item(item, LOOKER))).doesNotContain("look-back");
        assertThat(record(LOOKER, item, "holds", "")).isEqualTo(403);
    }

    @Test
    void itsUnitLearnsWhatWasFoundAndNothingBeforeThat() {
        Closed closed = ClosedItems.closed(1);
        String item = closed.items().getFirst();
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        List<String> before = trail(item);
        assign(plan, items(plan).getString("items[0].id"), LOOKER);
        Api.as(LOOKER).post("/api/tasks/" + AtDesk.row(LOOKER, item).getString("id") + "/claim");

        assertThat(Api.as(REPORTER).get("/api/look-backs").statusCode()).isEqualTo(403);
        assertThat(Api.as(REPORTER).get("/api/look-backs/" + plan).statusCode()).isEqualTo(403);
        assertThat(Api.as(REPORTER).get("/api/look-backs/rebounds").statusCode())
                .isEqualTo(403);
        assertThat(ofItem(item, REPORTER).getList("items")).isEmpty();
        assertThat(ofItem(item, "reviewer").getList("items")).hasSize(1);
        assertThat(trail(item)).isEqualTo(before);
        assertThat(Api.as("university-reporter")
                        .get("/api/items/" + item + "/look-backs")
                        .statusCode())
                .isEqualTo(404);

        assertThat(record(LOOKER, item, "holds", "")).isEqualTo(200);

        JsonPath told = ofItem(item, REPORTER);
        assertThat(told.getString("items[0].result")).isEqualTo("holds");
        assertThat(told.getString("items[0].findings")).isEqualTo("现场查看");
        assertThat(told.getString("items[0].plan")).isNull();
        assertThat(told.getList("items[0].signs")).isEmpty();
        assertThat(trail(item)).endsWith("item.looked-back");
        assertThat(Api.as("reviewer").get("/api/look-backs/" + plan).jsonPath().getString("state"))
                .isEqualTo("done");
        assertThat(record(LOOKER, item, "rebound", "")).isEqualTo(403);
    }

    @Test
    void aReboundOpensAnItemThatNamesTheClosedOneWhichStaysClosed() {
        Closed closed = ClosedItems.closed(2);
        String plan = drawn(plan(closed.list(), "\"percent\": 100"));
        List<String> all = items(plan).getList("items.id", String.class);
        all.forEach(one -> assertThat(assign(plan, one, LOOKER)).isEqualTo(200));
        String item = closed.items().getFirst();
        LocalDate due = day.today().plusDays(30);

        assertThat(record(LOOKER, item, "rebound", ", \"due\": \"" + due + "\""))
                .isEqualTo(200);

        JsonPath old = Api.item(item, REPORTER);
        assertThat(old.getString("state")).isEqualTo("closed");
        String next = old.getString("followedBy.id");
        JsonPath opened = Api.item(next, REPORTER);
        assertThat(opened.getString("follows.number")).isEqualTo(old.getString("number"));
        assertThat(opened.getString("state")).isEqualTo("assigned");
        assertThat(opened.getString("problem")).isEqualTo(old.getString("problem"));
        assertThat(opened.getString("grounds")).isEqualTo("现场查看");
        assertThat(opened.getString("due")).isEqualTo(due.toString());
        assertThat(opened.getString("list")).isEqualTo(closed.list());
        assertThat(AtDesk.kinds(REPORTER, next)).containsExactly("sign-item");
        assertThat(ofItem(item, REPORTER).getString("items[0].reopenedAs.id")).isEqualTo(next);
        assertThat(Api.as(REPORTER)
                        .get("/api/items?list=" + closed.list())
                        .jsonPath()
                        .getString("items.find { it.id == '" + item + "' }.lookBack"))
                .isEqualTo("rebound");
        assertThat(Api.as("reviewer").get("/api/look-backs/" + plan).jsonPath().getString("state"))
                .isEqualTo("drawn");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), item))
                        .endsWith("item.looked-back"));
        JsonPath rates = Api.as("reviewer").get("/api/look-backs/rebounds").jsonPath();
        String water = "units.find { it.unit.code == 'water-bureau' }.rate";
        assertThat(rates.getInt(water + ".rebounds")).isPositive();
        assertThat(rates.getList(water + ".items.id")).contains(item);
        assertThat(rates.getList("acceptors.rate.items.id.flatten()")).contains(item);
        // It has rebounded once, and what is open anew is not closed.
        Api.done("reviewer", "/api/look-backs/" + plan + "/cancelling", "{\"reason\": \"已查清\"}");
        String again = drawn(plan(closed.list(), "\"percent\": 100"));
        assertThat(items(again).getList("items.item.id"))
                .containsExactly(closed.items().getLast());
        assertThat(AtDesk.kinds(LOOKER, closed.items().getLast())).isEmpty();
    }

    @Test
    void ofTwoWhoGiveOneLookBackToSomebodyTheSecondIsToldOfTheFirst() {
        Closed closed = ClosedItems.closed(1);
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        String lookBack = items(plan).getString("items[0].id");
        String seen = items(plan).getString("items[0].etag");
        assertThat(assign(plan, lookBack, LOOKER)).isEqualTo(200);

        Response second = Api.as("reviewer")
                .header("If-Match", seen)
                .body("{\"lookBacks\": [\"%s\"], \"person\": \"%s\"}".formatted(lookBack, person(plan, "reviewer")))
                .post("/api/look-backs/" + plan + "/assignments");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("act")).isEqualTo("look-back.assigned");
        assertThat(items(plan).getString("items[0].looker.name")).contains(given(LOOKER));
    }

    @Test
    void whoStandsInForWhoeverLooksDoesItUnlessTheyAcceptedIt() {
        Closed closed = ClosedItems.closed(1);
        String item = closed.items().getFirst();
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        assign(plan, items(plan).getString("items[0].id"), LOOKER);

        handsOver(LOOKER, person(plan, "approver"));
        assertThat(AtDesk.kinds("approver", item)).isEmpty();
        assertThat(record("approver", item, "holds", "")).isEqualTo(403);
        nobodyIsAway();
        assertThat(AtDesk.kinds("reviewer", item)).isEmpty();
        handsOver(LOOKER, person(plan, "reviewer"));
        JsonPath row = AtDesk.row("reviewer", item);
        assertThat(row.getString("kind")).isEqualTo("look-back");
        assertThat(row.getString("inPlaceOf.name")).contains(given(LOOKER));
        Analyses.tell(Analyses.found(item, "city", person(plan, "reviewer")));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ofItem(item, "reviewer").getList("items[0].evidence").size() == 1);
        assertThat(record("reviewer", item, "holds", "")).isEqualTo(200);

        JsonPath told = ofItem(item, REPORTER);
        assertThat(told.getString("items[0].looker.name")).contains(given("reviewer"));
        assertThat(told.getString("items[0].looker.inPlaceOf")).contains(given(LOOKER));
        assertThat(AtDesk.kinds(LOOKER, item)).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> Api.all(REPORTER, "/api/notices")
                .<List<String>>get("items.findAll { it.subject == '" + item + "' }.kind")
                .contains("look-back-held"));
    }

    private void handsOver(String absent, String delegate) {
        Api.done(absent, "/api/absences", """
                {"delegate": "%s", "from": "%s", "until": "%s"}""".formatted(
                        delegate, day.today(), day.today().plusDays(3)));
    }

    @AfterEach
    void nobodyIsAway() {
        Api.as("administrator")
                .get("/api/absences")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> Api.status("administrator", "/api/absences/" + id + "/end", ""));
    }

    @Test
    void whereTheListHasEndedTheReboundGoesIntoAnother() {
        Closed closed = ClosedItems.closed(1);
        String item = closed.items().getFirst();
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        assign(plan, items(plan).getString("items[0].id"), LOOKER);
        Api.done("reviewer", "/api/lists/" + closed.list() + "/ending", "{}");
        String other = ClosedItems.some(1).list();

        assertThat(record(LOOKER, item, "rebound", "")).isEqualTo(409);
        assertThat(record(LOOKER, item, "rebound", ", \"list\": \"" + other + "\""))
                .isEqualTo(200);
        assertThat(Api.item(Api.item(item, REPORTER).getString("followedBy.id"), REPORTER)
                        .getString("list"))
                .isEqualTo(other);
    }

    @Test
    void filesAreTakenFromWhoeverLooksUntilTheyHaveRecorded() {
        Closed closed = ClosedItems.closed(1);
        String item = closed.items().getFirst();
        String plan = drawn(plan(closed.list(), "\"number\": 1"));
        String lookBack = items(plan).getString("items[0].id");
        assign(plan, lookBack, LOOKER);
        String looker = person(plan, LOOKER);

        Analyses.tell(Analyses.found(item, "city", "somebody-else"), Analyses.found(item, "city", looker));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ofItem(item, "reviewer").getList("items[0].evidence").size() == 1);
        assertThat(Api.item(item, "reviewer").getList("evidence")).hasSize(1);
        assertThat(record(LOOKER, item, "holds", "")).isEqualTo(200);
        assertThat(ofItem(item, "reviewer").getList("items[0].evidence")).hasSize(1);
        assertThat(ofItem(item, REPORTER).getList("items[0].evidence")).isEmpty();
    }

    @Test
    void aPlanSaysWhatIsWrongWithIt() {
        String list = UUID.randomUUID().toString();
        String none = plan(list, "\"number\": 1");

        assertThat(Api.status("reviewer", "/api/look-backs/" + none + "/draw", ""))
                .isEqualTo(409);
        assertThat(Api.status("reviewer", "/api/look-backs", wish(list, "\"number\": 1, \"percent\": 5")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", "/api/look-backs", wish(list, "\"number\": null")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", "/api/look-backs", wish(list, "\"percent\": 101")))
                .isEqualTo(400);
        assertThat(Api.status(REPORTER, "/api/look-backs", wish(list, "\"number\": 1")))
                .isEqualTo(403);
        assertThat(Api.status("reviewer", "/api/look-backs/" + none + "/cancelling", "{\"reason\": \"不看了\"}"))
                .isEqualTo(200);
        assertThat(Api.status("reviewer", "/api/look-backs/" + none + "/draw", ""))
                .isEqualTo(409);
    }

    /// With which it was drawn by a plan.
    private static Optional<List<String>> signs(String plan, String item) {
        return Optional.ofNullable(items(plan).getList("items.find { it.item.id == '" + item + "' }.signs"));
    }

    private static void assertThatIsTold(String subject, String... facts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), subject))
                        .containsExactly(facts));
    }

    private String plan(String list, String size) {
        return Api.done("reviewer", "/api/look-backs", wish(list, size)).getString("id");
    }

    private static String drawn(String plan) {
        Api.done("reviewer", "/api/look-backs/" + plan + "/draw", "");
        return plan;
    }

    private String wish(String list, String size) {
        LocalDate today = day.today();
        return """
            {"title": "一季度回头看", "unit": "city", "from": "%s", "until": "%s", "kinds": ["rectification"],
             "lists": ["%s"], "due": "%s", %s}""".formatted(today.minusDays(30), today.plusDays(1), list, today.plusDays(10), size);
    }

    private static JsonPath items(String plan) {
        return Api.as("reviewer")
                .get("/api/look-backs/" + plan + "/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath ofItem(String item, String seenBy) {
        return Api.as(seenBy)
                .get("/api/items/" + item + "/look-backs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int assign(String plan, String lookBack, String who) {
        return Api.status(
                "reviewer",
                "/api/look-backs/" + plan + "/assignments",
                "{\"lookBacks\": [\"" + lookBack + "\"], \"person\": \"" + person(plan, who) + "\"}");
    }

    private static String person(String plan, String who) {
        return Api.as("reviewer")
                .get("/api/look-backs/" + plan + "/people")
                .path("items.find { it.person.name.contains('" + given(who) + "') }.id");
    }

    private static List<String> barred(JsonPath people, String who) {
        return people.getList("items.find { it.person.name.contains('" + given(who) + "') }.barred");
    }

    private static String given(String who) {
        return switch (who) {
            case "reviewer" -> "敏";
            case "approver" -> "洋";
            default -> "雪";
        };
    }

    private int record(String who, String item, String result, String more) {
        return Api.status(
                who,
                "/api/items/" + item + "/look-back",
                "{\"result\": \"%s\", \"findings\": \"现场查看\", \"onSite\": true, \"date\": \"%s\"%s}"
                        .formatted(result, day.today(), more));
    }

    private static List<String> trail(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/trail").path("items.action");
    }
}
