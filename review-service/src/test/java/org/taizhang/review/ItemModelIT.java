package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.events.Topic;
import org.taizhang.review.ItemModel.Act;
import org.taizhang.review.ItemModel.State;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Random acts, legal and illegal, of random people on one item at a time. What the model allows is done, what it does
/// not is refused with a sentence that says what is possible or who may; and in the end ledger, trail, events and model
/// say the same.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ItemModelIT {

    private static final List<String> PEOPLE = List.of(
            "water-bureau-reporter",
            "water-bureau-reporter",
            "archives-reporter",
            "archives-reporter",
            "university-reporter",
            "reviewer",
            "reviewer",
            "approver",
            "second-reviewer");
    private static final List<String> KINDS = List.of("rectification", "commitment", "duty");
    private static final List<Act> ALL = List.of(Act.values());
    private static final int ACTS = 40;

    @Inject
    ChinaDay day;

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ledgerTrailAndEventsSayWhatTheModelSays(int seed) {
        String kind = KINDS.get(seed % KINDS.size());
        var random = new Random(seed);
        var subject = new Subject(kind, day.today());
        var model = new ItemModel(kind);

        for (int i = 0; i < ACTS; i++) {
            Act act = chosen(random, model);
            // mostly whoever it is for
            String who = random.nextInt(3) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : model.usually(act);
            String what = "seed %d, act %d: %s by %s on %s".formatted(seed, i, act, who, model);
            Response answer = subject.ask(act, who, model);
            if (model.mayDo(act, who)) {
                assertThat(answer.statusCode()).as(what + answer.asString()).isBetween(200, 201);
                model.done(act);
            } else {
                assertThat(answer.statusCode()).as(what + answer.asString()).isIn(403, 404, 409);
                assertThat(answer.jsonPath().getString("detail"))
                        .as(what)
                        .containsPattern("请|由|可以|再|按期|还没有轮到|找不到|不能|不需要");
            }
            if (model.arrives(act)) subject.awaitEvidence();
            assertAgrees(subject, model, what);
        }
        assertThat(trail(subject, model)).as("trail of seed %d", seed).isEqualTo(model.trail());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), subject.item()))
                        .as("events of seed %d", seed)
                        .isEqualTo(model.facts()));
    }

    /// What is legal now twice as often as anything; what closes an item often, what ends it otherwise seldom.
    private static Act chosen(Random random, ItemModel model) {
        List<Act> possible = model.possible();
        List<Act> among = random.nextInt(3) > 0 && !possible.isEmpty() ? possible : ALL;
        List<Act> weighed = among.stream()
                .flatMap(act -> Collections.nCopies(weight(act), act).stream())
                .toList();
        return weighed.get(random.nextInt(weighed.size()));
    }

    private static int weight(Act act) {
        return switch (act) {
            case MERGE -> 1;
            case REASSIGN, END_LIST, CARRY -> 3;
            case RECLASSIFY -> 4;
            case APPLY, APPROVE -> 24;
            default -> 10;
        };
    }

    private static void assertAgrees(Subject subject, ItemModel model, String what) {
        JsonPath shown = Api.item(subject.item(), model.reporter());
        assertThat(shown.getString("state")).as(what).isEqualTo(model.state().wire());
        assertThat(shown.getInt("extensions")).as(what).isEqualTo(model.extensions());
        assertThat(shown.getString("unit.code")).as(what).isEqualTo(model.unit());
        assertThat(shown.getString("class")).as(what).isEqualTo(model.itemClass());
        assertThat(shown.getString("procedure.code")).as(what).isEqualTo(model.procedure());
        assertThat(shown.getString("procedure.step")).as(what).isEqualTo(model.step());
        assertThat(offered(shown)).as(what).isEqualTo(model.offered());
        JsonPath row = Api.as(model.reporter())
                .get("/api/items?list=" + subject.list())
                .jsonPath()
                .setRootPath("items.find { it.id == '" + subject.item() + "' }");
        assertThat(row.getString("state")).as(what).isEqualTo(model.state().wire());
        assertThat(row.getString("lookBack")).as(what).isEqualTo(model.lookBack());
        assertThat(shown.getString("followedBy") != null).as(what).isEqualTo(model.goesOn());
        if (model.state() == State.CLOSED)
            assertThat(row.getString("closeOutNumber")).startsWith("XH-");
    }

    /// To the reporter of its unit, of what the model knows.
    private static Set<String> offered(JsonPath shown) {
        var offered = new TreeSet<>(Api.may(shown));
        offered.retainAll(Set.of("sign", "plan", "progress", "evidence", "apply", "extend", "confirm"));
        return offered;
    }

    private static List<String> trail(Subject subject, ItemModel model) {
        return Api.as(model.reporter())
                .get("/api/items/" + subject.item() + "/trail")
                .jsonPath()
                .getList("items.action", String.class)
                .stream()
                // of evidence that came while nothing could be added the trail says so, and nothing has changed
                .filter(action -> !action.equals("evidence.refused"))
                .toList();
    }
}
