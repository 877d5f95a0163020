package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Who is away has somebody who does meanwhile what waits for them, in both their names.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class AbsenceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ABSENCES = "/api/absences";
    private static final String REPORTER = AtDesk.REPORTER;
    private static final String LEADER = AtDesk.LEADER;
    private static final String DEPUTY = "water-bureau-deputy";
    private static final String LEADERS_NAME = "王建国";
    private static final String DEPUTYS_NAME = "方岩";

    @BeforeEach
    void everybodyIsKnown() {
        await().atMost(SOON).until(() -> names().size() > 15);
    }

    @AfterEach
    void nobodyIsAway() {
        Api.as("administrator")
                .get(ABSENCES)
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> Api.status("administrator", ABSENCES + "/" + id + "/end", ""));
    }

    @Test
    void aDelegateSignsInThePlaceOfTheLeaderAndBothNamesStay() {
        JsonPath report = AtDesk.aSubmittedReport();
        assertThat(row(DEPUTY, report)).isNull();

        Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 0, 3));
        Map<String, Object> task = row(DEPUTY, report);
        JsonPath claimed = Api.done(DEPUTY, "/api/tasks/" + task.get("id") + "/claim", "");
        JsonPath shown = Api.report(report.getString("id"), DEPUTY);
        approve(DEPUTY, report);

        assertThat(name(task, "inPlaceOf")).isEqualTo(LEADERS_NAME);
        assertThat(claimed.getString("claimedBy.inPlaceOf")).isEqualTo(LEADERS_NAME);
        assertThat(shown.getString("procedure.inPlaceOf")).isEqualTo(LEADERS_NAME);
        JsonPath after = Api.report(report.getString("id"), "reviewer");
        assertThat(after.getString("procedure.step")).isEqualTo("first-review");
        assertThat(after.getString("opinions[-1].by.name")).isEqualTo(DEPUTYS_NAME);
        assertThat(after.getString("opinions[-1].by.inPlaceOf")).isEqualTo(LEADERS_NAME);
        JsonPath trail = Api.as("reviewer")
                .get("/api/reports/" + report.getString("id") + "/trail")
                .jsonPath();
        assertThat(trail.getString("items[-1].action")).isEqualTo("report.advanced");
        assertThat(trail.getString("items[-1].actor.inPlaceOf")).isEqualTo(LEADERS_NAME);
        assertThat(Api.as("reviewer").get("/api/trail/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void whoHandedItInDoesNotSignForTheLeader() {
        Api.done(LEADER, ABSENCES, to("李娟", 0, 3));
        JsonPath report = AtDesk.aSubmittedReport();

        assertThat(row(REPORTER, report)).isNull();
        assertThat(Api.status(REPORTER, approval(report), Api.signed(AtDesk.on(report) + "}")))
                .isEqualTo(409);
    }

    @Test
    void whenItIsOverNothingOfTheLeaderIsTheirs() {
        JsonPath report = AtDesk.aSubmittedReport();
        String id = Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 0, 3)).getString("id");

        assertThat(Api.done(LEADER, ABSENCES + "/" + id + "/end", "").getString("state"))
                .isEqualTo("ended");

        assertThat(row(DEPUTY, report)).isNull();
        assertThat(Api.status(DEPUTY, approval(report), Api.signed(AtDesk.on(report) + "}")))
                .isEqualTo(403);
        assertThat(Api.status(LEADER, ABSENCES + "/" + id + "/end", "")).isEqualTo(409);
    }

    @Test
    void whatIsToComeHandsNothingOverYet() {
        JsonPath report = AtDesk.aSubmittedReport();

        assertThat(Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 1, 3)).getString("state"))
                .isEqualTo("coming");

        assertThat(row(DEPUTY, report)).isNull();
        assertThat(mentions(REPORTER, LEADERS_NAME)).isTrue();
    }

    @Test
    void aDelegateTakesOverWhatTheAbsentOneHolds() {
        JsonPath report = AtDesk.aSubmittedReport();
        approve(LEADER, report);
        String task = AtDesk.row("reviewer", report.getString("id")).getString("id");
        Api.done("reviewer", "/api/tasks/" + task + "/claim", "");
        assertThat(Api.status("second-reviewer", "/api/tasks/" + task + "/claim", ""))
                .isEqualTo(409);

        Api.done("reviewer", ABSENCES, to("沈雪", 0, 3));
        assertThat(name(row("second-reviewer", report), "inPlaceOf")).isEqualTo("周敏");
        Api.done("second-reviewer", "/api/tasks/" + task + "/claim", "");
        approve("second-reviewer", report);

        JsonPath after = Api.report(report.getString("id"), "approver");
        assertThat(after.getString("opinions[-1].by.name")).isEqualTo("沈雪");
        assertThat(after.getString("opinions[-1].by.inPlaceOf")).isEqualTo("周敏");
        assertThat(after.getString("opinions[-1].by.away")).isNull();
    }

    @Test
    void colleaguesSeeWhoIsAwayAndOthersDoNot() {
        Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 0, 3));

        assertThat(mentions(REPORTER, LEADERS_NAME)).isTrue();
        assertThat(mentions("reviewer", LEADERS_NAME)).isTrue();
        assertThat(mentions("archives-leader", LEADERS_NAME)).isFalse();
        String id = Api.as(REPORTER)
                .get(ABSENCES)
                .jsonPath()
                .getString("items.find { it.person.name == '" + LEADERS_NAME + "' }.id");
        assertThat(Api.status(REPORTER, ABSENCES + "/" + id + "/end", "")).isEqualTo(404);
        assertThat(Api.status(DEPUTY, ABSENCES + "/" + id + "/end", "")).isEqualTo(403);
    }

    @Test
    void anAdministratorSaysItForWhoIsIllAndItShows() {
        String leader = idOf(LEADERS_NAME);

        JsonPath set = Api.done("administrator", ABSENCES, with(leader, to(DEPUTYS_NAME, 0, 3)));

        assertThat(set.getString("person.name")).isEqualTo(LEADERS_NAME);
        assertThat(set.getString("setBy.name")).isEqualTo("高远");
        assertThat(Api.as(LEADER)
                        .get(ABSENCES)
                        .jsonPath()
                        .getString("items.find { it.id == '" + set.getString("id") + "' }.setBy.name"))
                .isEqualTo("高远");
        assertThat(Api.status("reviewer", ABSENCES, with(leader, to(DEPUTYS_NAME, 5, 6))))
                .isEqualTo(403);
    }

    @Test
    void whoCannotStandInIsRefused() {
        assertThat(Api.as(LEADER).get(ABSENCES + "/delegates").jsonPath().getList("items.name", String.class))
                .contains(DEPUTYS_NAME, "李娟")
                .doesNotContain(LEADERS_NAME, "周敏", "陈晓燕");
        for (String unfit : List.of(LEADERS_NAME, "周敏", "陈晓燕"))
            assertThat(Api.status(LEADER, ABSENCES, to(unfit, 0, 3))).as(unfit).isEqualTo(409);
        assertThat(Api.status(LEADER, ABSENCES, to(DEPUTYS_NAME, -1, 3))).isEqualTo(400);
        assertThat(Api.status(LEADER, ABSENCES, to(DEPUTYS_NAME, 3, 3))).isEqualTo(400);
    }

    @Test
    void absencesNeitherOverlapNorChain() {
        Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 5, 8));

        assertThat(Api.status(LEADER, ABSENCES, to("李娟", 7, 9))).isEqualTo(409);
        assertThat(Api.status(REPORTER, ABSENCES, to(LEADERS_NAME, 7, 9))).isEqualTo(409);
        Api.done(LEADER, ABSENCES, to("李娟", 8, 9));
        Api.done(REPORTER, ABSENCES, to(LEADERS_NAME, 2, 5));
    }

    @Test
    void whatTheAbsentOneIsToldIsToldToTheDelegateWhileItCounts() {
        JsonPath report = AtDesk.aSubmittedReport();
        await().atMost(SOON).until(() -> told(LEADER, report.getString("id")) != null);

        String id = Api.done(LEADER, ABSENCES, to(DEPUTYS_NAME, 0, 3)).getString("id");
        await().atMost(SOON).until(() -> told(DEPUTY, report.getString("id")) != null);
        await().atMost(SOON).until(() -> told(DEPUTY, id) != null);

        assertThat(told(DEPUTY, report.getString("id")))
                .containsEntry("inPlaceOf", LEADERS_NAME)
                .containsEntry("settled", false);
        assertThat(told(DEPUTY, id)).containsEntry("kind", "absence");
        assertThat(told(REPORTER, report.getString("id"))).isNull();
        Api.done(LEADER, ABSENCES + "/" + id + "/end", "");
        assertThat(told(DEPUTY, report.getString("id"))).containsEntry("settled", true);
    }

    private static Map<String, Object> told(String who, String subject) {
        return Api.all(who, "/api/notices").get("items.find { it.subject == '" + subject + "' }");
    }

    private static void approve(String who, JsonPath report) {
        JsonPath shown = Api.report(report.getString("id"), who);
        String decision = AtDesk.on(shown) + "}";
        boolean asked = shown.getString("procedure.confirms") != null;
        Api.done(who, approval(report), asked ? Api.signed(decision) : decision);
    }

    private static String approval(JsonPath report) {
        return "/api/reports/" + report.getString("id") + "/approval";
    }

    private static Map<String, Object> row(String who, JsonPath report) {
        return Api.all(who, "/api/queue")
                .get("items.find { it.subject == '" + report.getString("id") + "' && it.claimable }");
    }

    private static Object name(Map<String, Object> row, String of) {
        return ((Map<?, ?>) row.get(of)).get("name");
    }

    private static boolean mentions(String who, String absent) {
        return Api.as(who)
                .get(ABSENCES)
                .jsonPath()
                .getList("items.person.name", String.class)
                .contains(absent);
    }

    /// Days from today.
    private static String to(String delegate, int from, int until) {
        LocalDate today = ChinaDay.of(Instant.now());
        return """
                {"delegate": "%s", "from": "%s", "until": "%s"}""".formatted(idOf(delegate), today.plusDays(from), today.plusDays(until));
    }

    private static String with(String person, String wish) {
        return wish.replaceFirst("\\{", "{\"person\": \"" + person + "\", ");
    }

    private static String idOf(String name) {
        return Api.as("administrator").get(ABSENCES + "/people").path("items.find { it.name == '" + name + "' }.id");
    }

    private static List<String> names() {
        return Api.as("administrator").get(ABSENCES + "/people").jsonPath().getList("items.name", String.class);
    }
}
