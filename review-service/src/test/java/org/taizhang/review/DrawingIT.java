package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Routes that an administrator draws, tries and publishes.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DrawingIT {

    private static final String ADMINISTRATOR = "administrator";
    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";

    private static final String SIGN_OFF = """
            {"code": "sign-off", "label": {"zh": "审签", "en": "Sign-off"}, "mode": "any", "days": 5,
             "seats": [{"role": "unit-leader", "place": "own"}]}""";

    private static final String TOGETHER = """
            {"code": "together", "label": {"zh": "会签", "en": "Together"}, "mode": "all", "days": 3,
             "seats": [{"role": "reviewer", "place": "above"}, {"role": "approver", "place": "unit", "unit": "city"}]}""";

    private final String code = "drawn-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/api/routes/" + code;

    @Test
    void whatIsDrawnIsADraftUntilItIsPublished() {
        JsonPath added = add();
        assertThat(added.getList("items.state")).containsExactly("draft");
        assertThat(added.getList("items[0].steps.code")).containsExactly("sign-off", "first-review", "final-review");

        JsonPath drawn = draw(digest(added), SIGN_OFF, TOGETHER).jsonPath();
        assertThat(drawn.getList("items[0].steps.code")).containsExactly("sign-off", "together");
        assertThat(drawn.getString("items[0].steps[1].seats[1].unit.code")).isEqualTo("city");
        assertThat(published()).doesNotContain(code);
        JsonPath done = Api.done(ADMINISTRATOR, path + "/draft/publish", publication(digest(drawn)));

        assertThat(done.getString("items[0].state")).isEqualTo("published");
        assertThat(done.getString("items[0].changed")).isEqualTo("初审终审并为会签");
        assertThat(published()).contains(code);
        List<String> acts = Api.as(ADMINISTRATOR)
                .queryParam("subject", code)
                .get("/api/trail")
                .jsonPath()
                .getList("items.action");
        assertThat(acts).contains("route.added", "route.drawn", "route.published");
    }

    @Test
    void aVersionFollowsTheOneBeforeAndADraftCanBeThrownAway() {
        publish(digest(draw(digest(add()), SIGN_OFF).jsonPath()));

        JsonPath drawn = draw(digest(versions()), SIGN_OFF, TOGETHER).jsonPath();
        assertThat(drawn.getList("items.state")).containsExactly("draft", "published");
        assertThat(thrownAway("0".repeat(64)).jsonPath().getString("type")).endsWith("changed-since");
        assertThat(thrownAway("").statusCode()).isEqualTo(400);
        JsonPath left = thrownAway(digest(drawn)).jsonPath();
        assertThat(left.getList("items.state")).containsExactly("published");
        assertThat(thrownAway(digest(drawn)).statusCode()).isEqualTo(409);
        publish(digest(draw(digest(left), TOGETHER).jsonPath()));

        assertThat(versions().getList("items.state")).containsExactly("published", "retired");
        assertThat(versions().getList("items.version", Integer.class)).containsExactly(2, 1);
    }

    @Test
    void nobodyDrawsOverWhatTheyHaveNotSeen() {
        String seen = digest(add());
        JsonPath drawn = draw(seen, SIGN_OFF).jsonPath();

        Response second = draw(seen, SIGN_OFF, TOGETHER);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("act")).isEqualTo("route.drawn");
        assertThat(Api.status(ADMINISTRATOR, path + "/draft/publish", publication(seen)))
                .isEqualTo(409);
        publish(digest(drawn));
        assertThat(Api.status(ADMINISTRATOR, path + "/draft/publish", publication(digest(drawn))))
                .isEqualTo(409);
    }

    @Test
    void whatMakesNoRouteIsRefusedWithItsField() {
        String seen = digest(add());

        assertThat(faults(seen)).containsExactly("steps");
        assertThat(faults(seen, SIGN_OFF.replace("\"days\": 5", "\"days\": 0"))).containsExactly("steps[0].days");
        assertThat(faults(seen, SIGN_OFF, SIGN_OFF)).containsExactly("steps[1].code");
        assertThat(faults(seen, SIGN_OFF.replaceFirst("\"seats\": \\[.*]", "\"seats\": []")))
                .containsExactly("steps[0].seats");
        assertThat(faults(seen, SIGN_OFF, TOGETHER.replace("\"city\"", "\"nowhere\"")))
                .containsExactly("steps[1].seats[1].unit");
        assertThat(faults(
                        seen, SIGN_OFF.replace("\"role\": \"unit-leader\", \"place\": \"own\"", "\"place\": \"own\"")))
                .containsExactly("steps[0].seats[0].role");
        assertThat(faults(seen, SIGN_OFF.replace("\"days\": 5", "\"days\": 5, \"statement\": {\"zh\": \"我确认。\"}")))
                .containsExactly("steps[0].statement.en");
        assertThat(faults(
                        seen,
                        SIGN_OFF.replace(
                                "\"role\": \"unit-leader\", \"place\": \"own\"",
                                "\"place\": \"person\", \"person\": \"nobody\"")))
                .containsExactly("steps[0].seats[0].person");
    }

    @Test
    void onlyAnAdministratorDraws() {
        String seen = digest(add());

        for (String other : List.of(REPORTER, LEADER, "reviewer", "approver")) {
            assertThat(Api.as(other).get(path + "/versions").statusCode()).isEqualTo(403);
            assertThat(Api.as(other).get("/api/routes/people").statusCode()).isEqualTo(403);
            assertThat(Api.as(other)
                            .body(drawing(seen, SIGN_OFF))
                            .put(path + "/draft")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Api.as(other).delete(path + "/draft?digest=" + seen).statusCode())
                    .isEqualTo(403);
            assertThat(Api.status(other, path + "/draft/publish", publication(seen)))
                    .isEqualTo(403);
            assertThat(Api.status(other, path + "/draft/trial", "{\"unit\": \"water-bureau\"}"))
                    .isEqualTo(403);
        }
        assertThat(Api.as(ADMINISTRATOR)
                        .get("/api/routes/no-such-route/versions")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTrialSaysWhoWouldGetItAndWhereItWouldStick() {
        // The directory knows them since they were here.
        List.of(REPORTER, LEADER, "reviewer", "approver")
                .forEach(one -> Api.as(one).get("/api/units"));
        String nobodys = """
                {"code": "nobodys", "label": {"zh": "无人", "en": "Nobody"}, "mode": "any", "days": 3,
                 "seats": [{"role": "approver", "place": "own"}, {"role": "reporter", "place": "own"}]}""";
        draw(digest(add()), SIGN_OFF, TOGETHER, nobodys);

        JsonPath trial = Api.done(ADMINISTRATOR, path + "/draft/trial", "{\"unit\": \"water-bureau\"}");

        assertThat(trial.getList("applicants")).isNotEmpty();
        assertThat(trial.getList("steps[0].seats[0].people")).isNotEmpty();
        assertThat(trial.getList("steps[1].seats.trouble")).containsExactly("none", "none");
        assertThat(trial.getList("steps[2].seats.trouble")).containsExactly("nobody", "only-applicants");
        assertThat(Api.status(ADMINISTRATOR, path + "/draft/trial", "{\"unit\": \"nowhere\"}"))
                .isEqualTo(400);
    }

    @Test
    void aCampaignChoosesTheRouteOfItsReports() {
        publish(digest(draw(digest(add()), SIGN_OFF, TOGETHER).jsonPath()));
        int asked = ThreadLocalRandom.current().nextInt(3000, 9999);
        open(asked);
        JsonPath inIt = aReport(asked);
        JsonPath outside = aReport(Analyses.ownYear());

        assertThat(inIt.getString("routes[0].code")).isEqualTo(code);
        assertThat(outside.getString("routes[0].code")).isEqualTo("approval");
        Api.done(REPORTER, path(inIt) + "/submission", on(inIt));
        Api.done(LEADER, path(inIt) + "/approval", on(inIt));
        assertThat(shown(inIt).getString("step")).isEqualTo("together");

        Api.done("reviewer", path(inIt) + "/approval", on(inIt));
        assertThat(shown(inIt).getString("step")).isEqualTo("together");
        String back = on(inIt).replace("}", ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        Api.done("approver", path(inIt) + "/return", back);
        assertThat(shown(inIt).getList("opinions.outcome"))
                .containsExactly("submitted", "approved", "approved", "returned");

        Api.done(REPORTER, path(inIt) + "/submission", on(inIt));
        Api.done(LEADER, path(inIt) + "/approval", on(inIt));
        Api.done("approver", path(inIt) + "/approval", on(inIt));
        Api.done("reviewer", path(inIt) + "/approval", on(inIt));
        assertThat(shown(inIt).getString("state")).isEqualTo("approved");
    }

    @Test
    void aCampaignChoosesOnlyWhatIsPublishedForReports() {
        add();

        assertThat(Api.status("reviewer", "/api/campaigns", campaign(3000, code)))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", "/api/campaigns", campaign(3000, "close-out")))
                .isEqualTo(400);
    }

    private JsonPath add() {
        return Api.done(
                ADMINISTRATOR,
                "/api/routes",
                "{\"code\": \"%s\", \"procedure\": \"approval\", \"label\": {\"zh\": \"会签流程\", \"en\": \"Together\"}}"
                        .formatted(code));
    }

    private Response draw(String seen, String... steps) {
        return Api.as(ADMINISTRATOR).body(drawing(seen, steps)).put(path + "/draft");
    }

    private Response thrownAway(String seen) {
        return Api.as(ADMINISTRATOR).delete(path + "/draft?digest=" + seen);
    }

    private static String drawing(String seen, String... steps) {
        return "{\"digest\": \"%s\", \"steps\": [%s]}".formatted(seen, String.join(", ", steps));
    }

    private List<String> faults(String seen, String... steps) {
        return draw(seen, steps).then().statusCode(400).extract().jsonPath().getList("errors.field");
    }

    private void publish(String seen) {
        Api.done(ADMINISTRATOR, path + "/draft/publish", publication(seen));
    }

    private static String publication(String seen) {
        return "{\"digest\": \"%s\", \"changed\": \"初审终审并为会签\"}".formatted(seen);
    }

    private JsonPath versions() {
        return Api.as(ADMINISTRATOR).get(path + "/versions").jsonPath();
    }

    private static String digest(JsonPath versions) {
        return versions.getString("items[0].digest");
    }

    private static List<String> published() {
        return Api.as(REPORTER).get("/api/routes").jsonPath().getList("items.code");
    }

    private void open(int year) {
        String id = Api.done("reviewer", "/api/campaigns", campaign(year, code)).getString("id");
        Api.done("reviewer", "/api/campaigns/" + id + "/opening", "");
    }

    private static String campaign(int year, String route) {
        return """
                {"title": "会签任务", "kind": "accountability", "year": %d, "rhythm": "once", "branch": "water-bureau",
                 "withBranch": true, "due": "%s", "route": "%s"}""".formatted(year, ChinaDay.of(Instant.now()).plusDays(9), route);
    }

    private static JsonPath aReport(int year) {
        return Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "first"), REPORTER);
    }

    private static JsonPath shown(JsonPath report) {
        return Api.report(report.getString("id"), REPORTER);
    }

    private static String path(JsonPath report) {
        return "/api/reports/" + report.getString("id");
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + shown(report).getString("digest") + "\"}";
    }
}
