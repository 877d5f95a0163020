package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// From a reading to a closed item, as the people of the demonstration do it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StoryIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String LEADER = "water-bureau-leader";

    @Inject
    Session database;

    @Test
    void aReadingBecomesAnApprovedReportAndAClosedItem() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "first");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String id = report.getString("id");
        String digest = "{\"digest\": \"" + report.getString("digest") + "\", \"opinion\": \"同意\"}";
        assertThat(report.getString("unit.code")).isEqualTo("water-bureau");
        assertThat(report.getInt("warnings")).isEqualTo(2);
        assertThat(Api.may(report)).contains("submit", "dismiss");
        assertThat(analysisTitle(id)).contains("市水务局党组");

        Api.done(REPORTER, "/api/reports/" + id + "/submission", digest.replace("opinion", "note"));
        assertThat(queueOf(LEADER)).contains(id);
        Api.done(LEADER, "/api/reports/" + id + "/approval", Api.signed(digest));
        assertThat(queueOf(LEADER)).doesNotContain(id);
        Api.done("reviewer", "/api/reports/" + id + "/approval", digest);
        JsonPath approved = Api.done("approver", "/api/reports/" + id + "/approval", digest);
        assertThat(approved.getString("state")).isEqualTo("approved");
        assertThat(approved.getList("opinions.by.name")).containsExactly("李娟", "王建国", "周敏", "郑洋");

        String item = openItem(id);
        closeItem(item);

        assertThat(facts(id))
                .containsExactly(
                        "report.extracted",
                        "report.submitted",
                        "report.advanced",
                        "report.advanced",
                        "report.approved");
        assertThat(facts(item))
                .containsExactly(
                        "item.opened",
                        "item.signed",
                        "item.progressed",
                        "item.evidenced",
                        "item.applied",
                        "item.passed",
                        "item.closed");
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent(item) == 0);
        assertThat(Topics.factsOf("taizhang.items", item))
                .endsWith("item.closed")
                .hasSize(7);
        assertThat(trail(item)).startsWith("item.opened").endsWith("item.closed");
        Api.as("administrator")
                .get("/api/trail/verification")
                .then()
                .statusCode(200)
                .body("intact", is(true));
    }

    private static String openItem(String report) {
        String candidate = Api.as("reviewer")
                .get("/api/reports/" + report + "/candidates")
                .path("items.find { it.kind == 'problem' }.id");
        JsonPath item = Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", """
                {"class": "immediate", "due": null, "problem": null, "cooperatingUnits": ["archives"],
                 "handler": null, "goal": "整改到位"}""");
        assertThat(item.getString("number")).matches("ZG-\\d{4}-\\d{4,}");
        assertThat(item.getString("lamp")).isEqualTo("green");
        assertThat(item.getString("problem")).isEqualTo(Analyses.PROBLEM);
        return item.getString("id");
    }

    private static void closeItem(String id) {
        String path = "/api/items/" + id;
        Api.done(REPORTER, path + "/signature", """
                {"measures": [{"text": "制定方案", "due": null}], "handler": "张三", "leader": "李四"}""");
        Api.done(REPORTER, path + "/progress", """
                {"text": "已完成一半", "percent": 50, "date": "2024-03-01"}""");
        assertThat(Api.status(REPORTER, path + "/application", decision(id, "\"results\": \"已整改\"")))
                .isEqualTo(409);
        Analyses.tell(Analyses.evidence(id, "water-bureau"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.item(id, REPORTER).getList("evidence").size() == 1);
        Api.done(REPORTER, path + "/application", decision(id, "\"results\": \"已整改\""));
        Api.done("reviewer", path + "/approval", AtDesk.checked(id));
        JsonPath closed = Api.done("approver", path + "/approval", AtDesk.checked(id));
        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getString("closeOutNumber")).matches("XH-\\d{4}-\\d{4,}");
        assertThat(closed.getString("applicant.name")).isEqualTo("李娟");
        assertThat(closed.getString("applicant.unit.name")).isEqualTo("市水务局党组");
        assertThat(closed.getString("acceptedBy.name")).isEqualTo("郑洋");
    }

    private static String decision(String item, String more) {
        String digest = Api.item(item, "approver").getString("digest");
        return "{\"digest\": \"" + digest + "\", " + more + "}";
    }

    private static String analysisTitle(String report) {
        return Api.as(REPORTER)
                .get("/api/reports/" + report + "/versions/1/analysis")
                .then()
                .statusCode(200)
                .extract()
                .path("title");
    }

    private static List<String> queueOf(String username) {
        return Api.all(username, "/api/queue").get("items.subject");
    }

    private static List<String> trail(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/trail").path("items.action");
    }

    private List<String> facts(String subject) {
        return database.createNativeQuery(
                        "select payload from outbox where subject = :subject order by position", String.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(Topics::fact)
                .toList();
    }

    private long unsent(String subject) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from outbox where subject = :subject and sent_at is null", Long.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }
}
