package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Of several who reach for one task, one gets it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TaskIT {

    private static final List<String> SUPERVISORS = List.of("reviewer", "approver", "administrator");

    @Test
    void ofAllWhoClaimAtOnceOneGetsTheTask() throws Exception {
        String task = taskOf(unmatchedReport(), "reviewer");

        List<Integer> answers = atOnce(SUPERVISORS.stream()
                .<Callable<Integer>>map(name -> () -> Api.status(name, "/api/tasks/" + task + "/claim", ""))
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
    }

    @Test
    void aClaimedTaskIsForItsClaimantUntilTheyReleaseIt() {
        String report = unmatchedReport();
        String task = taskOf(report, "reviewer");
        String unit = "{\"unit\": \"water-bureau\"}";
        Api.done("reviewer", "/api/tasks/" + task + "/claim", "");

        assertThat(Api.status("approver", "/api/reports/" + report + "/unit", unit))
                .isEqualTo(409);
        assertThat(Api.status("approver", "/api/tasks/" + task + "/release", ""))
                .isEqualTo(409);
        assertThat(Api.done("reviewer", "/api/tasks/" + task + "/claim", "").getBoolean("mine"))
                .isTrue();
        Api.done("reviewer", "/api/tasks/" + task + "/release", "");
        assertThat(Api.status("approver", "/api/reports/" + report + "/unit", unit))
                .isEqualTo(200);
        assertThat(Api.status("reviewer", "/api/tasks/" + task + "/claim", "")).isEqualTo(404);
    }

    @Test
    void whatSomebodyDoesTwiceIsDoneOnce() {
        String report = unmatchedReport();
        String task = taskOf(report, "reviewer");

        for (String verb : List.of("claim", "claim", "release", "release", "claim"))
            Api.done("reviewer", "/api/tasks/" + task + "/" + verb, "");

        assertThat(trailOf(report).stream().filter(action -> action.startsWith("task.")))
                .containsExactly("task.claimed", "task.released", "task.claimed");
    }

    private static List<String> trailOf(String report) {
        return Api.as("reviewer").get("/api/reports/" + report + "/trail").path("items.action");
    }

    @Test
    void theQueueIsPagedByRiskAndDate() {
        for (int i = 0; i < 3; i++) unmatchedReport();

        var risks = new ArrayList<Integer>();
        var ids = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Api.as("reviewer")
                    .get("/api/queue?limit=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            risks.addAll(page.getList("items.risk", Integer.class));
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        assertThat(risks).isSortedAccordingTo((a, b) -> b - a);
        assertThat(Api.as("reviewer").get("/api/queue?cursor=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void openTasksAreAMetric() {
        unmatchedReport();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RestAssured.get("/q/metrics").asString())
                        .containsPattern("taizhang_tasks_open\\{.*kind=\"unmatched-report\".*} [1-9]"));
    }

    private static String unmatchedReport() {
        var reading = Analyses.reading("city", "谁也不认识", Analyses.ownYear(), "task");
        return Analyses.reportOf(reading, "reviewer").getString("id");
    }

    private static String taskOf(String report, String username) {
        return Api.all(username, "/api/queue").get("items.find { it.subject == '" + report + "' }.id");
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }
}
