package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.review.AtWork.anItemAtWork;
import static org.taizhang.review.AtWork.withEvidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// What supervisors change about an item while it is open: whose it is, its class, and that it goes on in another.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SteeringIT {

    private static final String BEFORE = "water-bureau-reporter";
    private static final String AFTER = "archives-reporter";
    private static final String TO_ARCHIVES = "{\"unit\": \"archives\", \"reason\": \"职责已划转\"}";

    @Inject
    ChinaDay day;

    @Test
    void anotherUnitIsResponsibleAtOnceSignsAnewAndHoldsWhatWasDone() {
        String item = anItemAtWork();
        withEvidence(item);
        String path = "/api/items/" + item;
        Api.done(BEFORE, path + "/application", onItem(item, "\"results\": \"好\""));

        JsonPath left = Api.done("reviewer", path + "/reassignment", TO_ARCHIVES);

        assertThat(left.getString("unit.code")).isEqualTo("archives");
        assertThat(left.getString("state")).isEqualTo("assigned");
        assertThat(left.getString("procedure")).as("nobody is asked any more").isNull();
        assertThat(left.getList("opinions.outcome")).containsExactly("submitted", "voided");
        assertThat(left.getList("evidence")).hasSize(1);
        assertThat(Api.as("reviewer").get(path + "/rounds").<List<String>>path("items.outcome"))
                .containsExactly("voided");
        assertThat(Api.as(BEFORE).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.status(BEFORE, path + "/progress", "{\"text\": \"t\", \"date\": \"2024-03-01\"}"))
                .isEqualTo(404);
        assertThat(Api.may(Api.item(item, AFTER))).contains("sign");
        Api.done(AFTER, path + "/signature", "{\"measures\": []}");
        assertThat(Api.item(item, AFTER).getString("state")).isEqualTo("in-progress");
        assertThat(trail(item))
                .containsSubsequence("item.applied", "application.voided", "item.reassigned", "item.signed");
        assertThatIsTold(item, "item.applied", "application.voided", "item.reassigned", "item.signed");
    }

    @Test
    void theUnitBeforeSeesThatItLeftToWhomAndWhy() {
        String item = anItemAtWork();
        Api.done("reviewer", "/api/items/" + item + "/reassignment", TO_ARCHIVES);

        JsonPath departure =
                Api.as(BEFORE).get("/api/items/" + item + "/departure").jsonPath();

        assertThat(departure.getString("to.code")).isEqualTo("archives");
        assertThat(departure.getString("reason")).isEqualTo("职责已划转");
        assertThat(departure.getString("number")).matches("ZG-\\d{4}-\\d{4}");
        assertThat(Api.as("university-reporter")
                        .get("/api/items/" + item + "/departure")
                        .statusCode())
                .isEqualTo(404);
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.all(BEFORE, "/api/notices")
                .<List<String>>get("items.findAll { it.subject == '" + item + "' }.kind")
                .contains("item-left"));
    }

    @Test
    void aLaterDateThatWasAskedForEndsWithoutAnAnswer() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;
        LocalDate due = LocalDate.parse(Api.item(item, BEFORE).getString("due"));
        Api.done(BEFORE, path + "/extensions", "{\"due\": \"" + due.plusDays(30) + "\", \"reason\": \"汛期\"}");

        JsonPath left = Api.done("reviewer", path + "/reassignment", TO_ARCHIVES);

        assertThat(left.getString("due")).isEqualTo(due.toString());
        assertThat(Api.as(AFTER).get(path + "/extensions").<List<String>>path("items.state"))
                .containsExactly("voided");
    }

    @Test
    void onlySupervisorsSteerAndOnlyToUnitsThatTheySee() {
        String item = anItemAtWork();
        String other = anItemAtWork();
        Map<String, String> acts = Map.of(
                "/reassignment",
                TO_ARCHIVES,
                "/reclassification",
                "{\"class\": \"long-term\", \"reason\": \"r\"}",
                "/merger",
                "{\"into\": \"" + other + "\", \"reason\": \"r\"}");

        acts.forEach((act, body) -> {
            String path = "/api/items/" + item + act;
            assertThat(Api.status(BEFORE, path, body)).as(act).isEqualTo(403);
            assertThat(Api.status("water-bureau-leader", path, body)).as(act).isEqualTo(403);
            assertThat(Api.status("university-reporter", path, body)).as(act).isEqualTo(404);
        });
        String path = "/api/items/" + item + "/reassignment";
        assertThat(Api.status("reviewer", path, "{\"unit\": \"nowhere\", \"reason\": \"r\"}"))
                .isEqualTo(404);
        assertThat(Api.status("reviewer", path, "{\"unit\": \"water-bureau\", \"reason\": \"r\"}"))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, "{\"unit\": \"archives\", \"reason\": \" \"}"))
                .isEqualTo(400);
        assertThat(Api.may(Api.item(item, BEFORE))).doesNotContain("reassign", "reclassify", "merge");
        assertThat(Api.may(Api.item(item, "reviewer"))).contains("reassign", "reclassify", "merge");
    }

    @Test
    void anotherClassNeedsADateThatItAllowsAndWaitsForNoDecision() {
        String item = anItemAtWork();
        String path = "/api/items/" + item + "/reclassification";
        LocalDate today = day.today();

        assertThat(Api.status("reviewer", path, reclassified("immediate", today.plusDays(61))))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, reclassified("immediate", null)))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, reclassified("staged", today.plusDays(90))))
                .as("it is that")
                .isEqualTo(400);
        JsonPath sooner = Api.done("reviewer", path, reclassified("immediate", today.plusDays(30)));
        assertThat(sooner.getString("class")).isEqualTo("immediate");
        assertThat(sooner.getString("due")).isEqualTo(today.plusDays(30).toString());
        assertThat(sooner.getInt("extensions")).as("asked for by nobody").isZero();
        JsonPath kept = Api.done("reviewer", path, reclassified("long-term", null));
        assertThat(kept.getString("due")).isNull();
        withEvidence(item);
        Api.done(BEFORE, "/api/items/" + item + "/application", onItem(item, "\"results\": \"好\""));
        assertThat(Api.status("reviewer", path, reclassified("staged", today.plusDays(90))))
                .isEqualTo(409);
        assertThat(trail(item)).containsSubsequence("item.reclassified", "item.reclassified", "item.applied");
        assertThatIsTold(item, "item.reclassified", "item.reclassified", "item.applied");
    }

    @Test
    void anItemGoesOnInAnotherAndBothNameEachOtherForEver() {
        String item = anItemAtWork();
        String other = anItemAtWork();
        String number = Api.item(item, BEFORE).getString("number");
        String path = "/api/items/" + item;
        withEvidence(item);
        Api.done(BEFORE, path + "/application", onItem(item, "\"results\": \"好\""));

        JsonPath merged = Api.done("reviewer", path + "/merger", into(other));

        assertThat(merged.getString("state")).isEqualTo("merged");
        assertThat(merged.getString("number")).isEqualTo(number);
        assertThat(merged.getString("mergedInto.id")).isEqualTo(other);
        assertThat(merged.getString("lamp")).isEqualTo("none");
        assertThat(Api.item(other, BEFORE).getList("merged.number")).containsExactly(number);
        assertThat(Api.item(item, BEFORE).getList("evidence"))
                .as("stays with it")
                .hasSize(1);
        assertThat(Api.all(BEFORE, "/api/items?state=merged").<List<String>>get("items.id"))
                .contains(item);
        assertThat(Api.status(BEFORE, path + "/progress", "{\"text\": \"t\", \"date\": \"2024-03-01\"}"))
                .isEqualTo(409);
        assertThat(Api.status("reviewer", path + "/reassignment", TO_ARCHIVES)).isEqualTo(409);
        assertThatIsTold(item, "application.voided", "item.merged");
        assertThatIsTold(other, "item.joined");
    }

    @Test
    void whatWasMergedIntoAnItemGoesWithItToTheUnitThatHasItNow() {
        String first = anItemAtWork();
        String second = anItemAtWork();
        String survivor = anItemAtWork();
        withEvidence(first);
        Api.done("reviewer", "/api/items/" + first + "/merger", into(second));
        Api.done("reviewer", "/api/items/" + second + "/merger", into(survivor));
        assertThat(Api.as(AFTER).get("/api/items/" + first).statusCode()).isEqualTo(404);

        Api.done("reviewer", "/api/items/" + survivor + "/reassignment", TO_ARCHIVES);

        String number = Api.item(survivor, AFTER).getString("number");
        for (String merged : List.of(first, second)) {
            JsonPath seen = Api.item(merged, AFTER);
            assertThat(seen.getString("state")).isEqualTo("merged");
            assertThat(seen.getString("unit.code")).isEqualTo("archives");
            assertThat(Api.may(seen)).as("it is only read").isEmpty();
            JsonPath why = Api.as(AFTER)
                    .get("/api/items/" + merged + "/trail")
                    .jsonPath()
                    .setRootPath("items.find { it.action == 'item.followed' }.detail");
            assertThat(why.getString("into")).isEqualTo(number);
            assertThat(why.getString("reason")).isEqualTo("职责已划转");
            assertThat(Api.as(BEFORE).get("/api/items/" + merged).statusCode()).isEqualTo(404);
            assertThat(Api.as(BEFORE).get("/api/items/" + merged + "/departure").<String>path("to.code"))
                    .isEqualTo("archives");
            assertThatIsTold(merged, "item.merged", "item.reassigned");
        }
        assertThat(Api.item(first, AFTER).getList("evidence")).hasSize(1);
        assertThat(Api.status(AFTER, "/api/items/" + first + "/signature", "{\"measures\": []}"))
                .isEqualTo(409);
    }

    @Test
    void onlyAnOpenItemOfTheSameUnitTakesIt() {
        String item = anItemAtWork();
        String path = "/api/items/" + item + "/merger";
        String elsewhere = anItemAtWork();
        Api.done("reviewer", "/api/items/" + elsewhere + "/reassignment", TO_ARCHIVES);
        String waiting = anItemAtWork();
        withEvidence(waiting);
        Api.done(BEFORE, "/api/items/" + waiting + "/application", onItem(waiting, "\"results\": \"好\""));

        assertThat(Api.status("reviewer", path, into(item))).isEqualTo(400);
        assertThat(Api.status("reviewer", path, into(elsewhere))).isEqualTo(400);
        assertThat(Api.status("reviewer", path, into(waiting))).isEqualTo(409);
        assertThat(Api.status("reviewer", path, into(UUID.randomUUID().toString())))
                .isEqualTo(404);
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneGoesOn() throws Exception {
        String one = anItemAtWork();
        String two = anItemAtWork();

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Stream.of(List.of(one, two), List.of(two, one))
                    .<Callable<Integer>>map(pair ->
                            () -> Api.status("reviewer", "/api/items/" + pair.get(0) + "/merger", into(pair.get(1))))
                    .toList();
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void similarItemsAreThoseOfTheSameUnitThatShareMostWords() {
        String unit = "university";
        String list = listOf(unit, "实验室危险化学品管理台账不完整", "食堂招标程序不规范");
        String number = Api.as("reviewer")
                .get("/api/items?list=" + list + "&q=台账&limit=10")
                .path("items[0].number");

        JsonPath similar = similar("reviewer", unit, "实验室的危险化学品管理台账还不够完整");

        assertThat(similar.getList("items.number", String.class)).first().isEqualTo(number);
        assertThat(similar.getList("items.problem", String.class)).noneMatch(one -> one.contains("食堂"));
        String itself = similar.getString("items[0].id");
        assertThat(Api.as("reviewer")
                        .get("/api/items/similar?unit=" + unit + "&text=实验室危险化学品管理台账不完整&besides=" + itself)
                        .<List<String>>path("items.id"))
                .doesNotContain(itself);
        assertThat(similar("reviewer", "archives", "实验室危险化学品管理台账不完整").getList("items"))
                .isEmpty();
        assertThat(Api.as(BEFORE)
                        .get("/api/items/similar?unit=" + unit + "&text=实验室")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonPath similar(String who, String unit, String text) {
        return Api.as(who)
                .get("/api/items/similar?unit=" + unit + "&text=" + text)
                .jsonPath();
    }

    /// Issued, and asking these of the unit.
    private static String listOf(String unit, String... problems) {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"整改清单\", \"kind\": \"rectification\", \"year\": 2030, \"unit\": \"city\"}")
                .getString("id");
        for (String problem : problems) {
            Api.done(
                    "reviewer",
                    "/api/lists/" + list + "/lines",
                    "{\"unit\": \"%s\", \"problem\": \"%s\", \"class\": \"staged\"}".formatted(unit, problem));
        }
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return list;
    }

    private static String reclassified(String itemClass, @Nullable LocalDate due) {
        String date = due == null ? "null" : "\"" + due + "\"";
        return "{\"class\": \"%s\", \"due\": %s, \"reason\": \"情况有变\"}".formatted(itemClass, date);
    }

    private static String into(String other) {
        return "{\"into\": \"" + other + "\", \"reason\": \"说的是一件事\"}";
    }

    private static String onItem(String item, String more) {
        return "{\"digest\": \"" + Api.item(item, "approver").getString("digest") + "\", " + more + "}";
    }

    private static List<String> trail(String item) {
        return Api.as("reviewer").get("/api/items/" + item + "/trail").path("items.action");
    }

    private static void assertThatIsTold(String subject, String... facts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), subject))
                        .containsSubsequence(facts));
    }
}
