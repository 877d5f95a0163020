package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
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

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LOOKER = "second-reviewer";
    private static final List<String> PEOPLE =
            List.of(REPORTER, REPORTER, REPORTER, "reviewer", "reviewer", "approver", LOOKER, "university-reporter");
    private static final List<String> KINDS = List.of("rectification", "commitment", "duty");
    private static final List<Act> ALL = List.of(Act.values());
    private static final int ACTS = 30;

    @Inject
    ChinaDay day;

    static IntStream seeds() {
        return IntStream.range(0, 6);
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
        assertThat(trail(subject)).as("trail of seed %d", seed).isEqualTo(model.trail());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.factsOf(Topic.ITEMS.topicName(), subject.item()))
                        .as("events of seed %d", seed)
                        .isEqualTo(model.facts()));
    }

    /// What is legal now twice as often as anything.
    private static Act chosen(Random random, ItemModel model) {
        List<Act> possible = model.possible();
        if (random.nextInt(3) > 0 && !possible.isEmpty()) return possible.get(random.nextInt(possible.size()));
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static void assertAgrees(Subject subject, ItemModel model, String what) {
        JsonPath shown = Api.item(subject.item(), REPORTER);
        assertThat(shown.getString("state")).as(what).isEqualTo(model.state().wire());
        assertThat(shown.getInt("extensions")).as(what).isEqualTo(model.extensions());
        assertThat(shown.getString("procedure.step")).as(what).isEqualTo(model.step());
        assertThat(offered(shown)).as(what).isEqualTo(model.offered());
        JsonPath row = Api.as(REPORTER)
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
        offered.retainAll(Set.of("sign", "progress", "evidence", "apply", "extend", "confirm"));
        return offered;
    }

    private static List<String> trail(Subject subject) {
        return Api.as(REPORTER)
                .get("/api/items/" + subject.item() + "/trail")
                .jsonPath()
                .getList("items.action", String.class)
                .stream()
                // of evidence that came while nothing could be added the trail says so, and nothing has changed
                .filter(action -> !action.equals("evidence.refused"))
                .toList();
    }
}
