package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Versions of a route, and what is under way when a new one is published.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RouteIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";

    @Inject
    Session database;

    @AfterEach
    void publishTheFirstVersionAgain() {
        run(
                "update route_version set state = 'retired' where route = 'approval' and version > 1",
                "update route_version set state = 'published' where route = 'approval' and version = 1");
    }

    @Test
    void whatIsUnderWayKeepsTheVersionThatItBeganWith() {
        JsonPath before = aSubmittedReport(Analyses.ownYear());
        publishWithoutFirstReview();
        JsonPath after = aSubmittedReport(Analyses.ownYear());

        sign(before);
        sign(after);

        assertThat(step(before)).isEqualTo("first-review");
        assertThat(step(after)).isEqualTo("final-review");
        assertThat(steps(before)).containsExactly("sign-off", "first-review", "final-review");
        assertThat(steps(after)).containsExactly("sign-off", "final-review");
        approve("approver", after);
        approve("reviewer", before);
        assertThat(state(after)).isEqualTo("approved");
        assertThat(step(before)).isEqualTo("final-review");
    }

    @Test
    void aRoundBeginsByTheVersionThatIsPublishedThen() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String demands = on(report).replace("}", ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        publishWithoutFirstReview();

        Api.done(LEADER, path(report) + "/return", demands);
        Api.done(REPORTER, path(report) + "/submission", on(report));
        sign(report);

        assertThat(step(report)).isEqualTo("final-review");
    }

    @Test
    void onlyThePublishedVersionIsShown() {
        publishWithoutFirstReview();

        List<String> codes =
                Api.as(REPORTER).get("/api/routes").path("items.find { it.procedure == 'approval' }.steps.code");

        assertThat(codes).containsExactly("sign-off", "final-review");
    }

    private void publishWithoutFirstReview() {
        run(
                "update route_version set state = 'retired' where route = 'approval'",
                "insert into route_version (route, version, state)"
                        + " select route, max(version) + 1, 'published' from route_version"
                        + " where route = 'approval' group by route",
                "insert into route_step (route, version, position, code, label_zh, label_en, mode, seats,"
                        + " days, statement_zh, statement_en)"
                        + " select s.route, v.version, s.position, s.code, s.label_zh, s.label_en, s.mode, s.seats,"
                        + " s.days, s.statement_zh, s.statement_en from route_step s"
                        + " join route_version v on v.route = s.route and v.state = 'published'"
                        + " where s.route = 'approval' and s.version = 1 and s.code <> 'first-review'");
    }

    private void run(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : statements)
                database.createNativeMutationQuery(sql).executeUpdate();
        });
    }

    private static JsonPath aSubmittedReport(int year) {
        JsonPath report = Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", year, "first"), REPORTER);
        return Api.done(REPORTER, path(report) + "/submission", on(report));
    }

    private static void sign(JsonPath report) {
        Api.done(LEADER, path(report) + "/approval", Api.signed(on(report)));
    }

    private static void approve(String who, JsonPath report) {
        Api.done(who, path(report) + "/approval", on(report));
    }

    private static List<String> steps(JsonPath report) {
        return Api.report(report.getString("id"), REPORTER).getList("routes[0].steps.code");
    }

    private static String step(JsonPath report) {
        return Api.report(report.getString("id"), REPORTER).getString("step");
    }

    private static String state(JsonPath report) {
        return Api.report(report.getString("id"), REPORTER).getString("state");
    }

    private static String path(JsonPath report) {
        return "/api/reports/" + report.getString("id");
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"}";
    }
}
