package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtDesk.LEADER;
import static org.taizhang.review.AtDesk.REPORTER;
import static org.taizhang.review.AtDesk.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.review.person.Actor;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.testing.LocalStackResource;

/// The queue as its people narrow, order and count it, and how long a claim holds.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class QueueIT {

    @Inject
    Session database;

    @Inject
    TaskRepository tasks;

    @Test
    void aClaimShowsWhoHoldsItAndUntilWhen() {
        String task = taskOf(unmatchedReport());
        Instant before = Instant.now();

        JsonPath mine = Api.done("reviewer", "/api/tasks/" + task + "/claim", "");

        assertThat(mine.getBoolean("mine")).isTrue();
        assertThat(Instant.parse(mine.getString("claimedUntil")))
                .isBetween(before.plusSeconds(3500), before.plusSeconds(3700));
        JsonPath theirs =
                Api.all("approver", "/api/queue?held=others").setRootPath("items.find { it.id == '" + task + "' }");
        assertThat(theirs.getBoolean("mine")).isFalse();
        assertThat(theirs.getString("claimedBy.name")).isNotEqualTo("reviewer").isNotBlank();
    }

    @Test
    void aClaimThatHasRunOutIsForWhoeverComesNext() {
        String task = taskOf(unmatchedReport());
        Api.done("reviewer", "/api/tasks/" + task + "/claim", "");
        assertThat(Api.status("approver", "/api/tasks/" + task + "/claim", "")).isEqualTo(409);

        runOut(task);

        assertThat(Api.done("approver", "/api/tasks/" + task + "/claim", "").getBoolean("mine"))
                .isTrue();
        assertThat(Api.status("reviewer", "/api/tasks/" + task + "/claim", "")).isEqualTo(409);
    }

    @Test
    void othersMayDecideOnceAClaimHasRunOut() {
        String report = unmatchedReport();
        String task = taskOf(report);
        Api.done("reviewer", "/api/tasks/" + task + "/claim", "");
        String unit = "{\"unit\": \"water-bureau\"}";
        assertThat(Api.status("approver", "/api/reports/" + report + "/unit", unit))
                .isEqualTo(409);

        runOut(task);

        assertThat(Api.status("approver", "/api/reports/" + report + "/unit", unit))
                .isEqualTo(200);
    }

    @Test
    void whoeverHeldItLosesNothingWhenNobodyElseTookIt() {
        String report = unmatchedReport();
        String task = taskOf(report);
        Api.done("reviewer", "/api/tasks/" + task + "/claim", "");

        runOut(task);

        assertThat(Api.status("reviewer", "/api/reports/" + report + "/unit", "{\"unit\": \"water-bureau\"}"))
                .isEqualTo(200);
    }

    @Test
    void claimingAgainHoldsItLonger() {
        String task = taskOf(unmatchedReport());
        Instant first = Instant.parse(
                Api.done("reviewer", "/api/tasks/" + task + "/claim", "").getString("claimedUntil"));

        Instant second = Instant.parse(
                Api.done("reviewer", "/api/tasks/" + task + "/claim", "").getString("claimedUntil"));

        assertThat(second).isAfter(first);
    }

    @Test
    void whatAUnitHasToDoIsNobodysToClaim() {
        String report = AtDesk.aReport().getString("id");
        String row = row(REPORTER, report).getString("id");

        assertThat(Api.status(REPORTER, "/api/tasks/" + row + "/claim", "")).isEqualTo(404);
    }

    @Test
    void theCountsAreThoseOfTheLists() {
        unmatchedReport();
        AtDesk.aSubmittedReport();

        for (String person : List.of("reviewer", LEADER, REPORTER)) {
            JsonPath counts = Api.as(person).get("/api/queue/counts").jsonPath();
            assertThat(counts.getLong("open")).as(person).isEqualTo(total(person, ""));
            assertThat(counts.getLong("overdue")).isEqualTo(total(person, "&due=overdue"));
            assertThat(counts.getLong("today")).isEqualTo(total(person, "&due=today"));
            assertThat(counts.getLong("week")).isEqualTo(total(person, "&due=week"));
            assertThat(counts.getLong("free")).isEqualTo(total(person, "&held=free"));
            assertThat(counts.getLong("mine")).isEqualTo(total(person, "&held=mine"));
            assertThat(counts.getLong("others")).isEqualTo(total(person, "&held=others"));
            assertThat(counts.getLong("done")).isEqualTo(total(person, "&view=done"));
            assertThat(counts.getLong("copied")).isEqualTo(total(person, "&view=copied"));
            for (String kind : counts.<String>getList("kinds.kind"))
                assertThat(counts.getLong("kinds.find { it.kind == '" + kind + "' }.count"))
                        .isEqualTo(total(person, "&kind=" + kind));
        }
    }

    @Test
    void whatSomebodyHasDoneIsInTheirListWithItsOutcome() {
        JsonPath report = AtDesk.aSubmittedReport();
        AtDesk.returned(report, "请修改");
        String id = report.getString("id");

        assertThat(done(LEADER, id)).containsExactly("returned");
        assertThat(done(REPORTER, id)).containsExactly("submitted");
        assertThat(done("reviewer", id)).isEmpty();
        assertThat(done("archives-reporter", id)).isEmpty();
        long today = Api.as(LEADER)
                .get("/api/queue/counts")
                .jsonPath()
                .getLong("doneToday.find { it.outcome == 'returned' }.count");
        assertThat(today).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "due", "since", "-due"})
    void everyOrderIsWalkedWithoutLossOrRepetition(String sort) {
        for (int i = 0; i < 3; i++) unmatchedReport();

        var ids = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Api.as("reviewer")
                    .get("/api/queue?limit=2&kind=unmatched-report&sort=" + sort + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) total("reviewer", "&kind=unmatched-report"));
    }

    @Test
    void aCursorOfAnotherOrderOrFilterIsRefused() {
        for (int i = 0; i < 2; i++) unmatchedReport();
        String cursor = Api.as("reviewer").get("/api/queue?limit=1&sort=due").path("next");

        assertThat(status("/api/queue?limit=1&sort=due&cursor=" + cursor)).isEqualTo(200);
        assertThat(status("/api/queue?limit=1&sort=since&cursor=" + cursor)).isEqualTo(400);
        assertThat(status("/api/queue?limit=1&sort=due&held=free&cursor=" + cursor))
                .isEqualTo(400);
        assertThat(status("/api/queue?sort=nothing")).isEqualTo(400);
        assertThat(status("/api/queue?view=nothing")).isEqualTo(400);
        assertThat(status("/api/queue?due=nothing")).isEqualTo(400);
        assertThat(status("/api/queue?held=nothing")).isEqualTo(400);
    }

    @Test
    void theQueueIsSearchedByTitleAndUnit() {
        String report = AtDesk.aReport().getString("id");
        String year = Api.report(report, REPORTER).getString("year");

        assertThat(subjects("q=" + year + "年")).containsExactly(report);
        assertThat(subjects("q=水务")).contains(report);
        assertThat(subjects("q=没有这样的标题")).isEmpty();
    }

    @Test
    void nothingWaitsForAnybodyOnceASubjectIsGone() {
        String report = unmatchedReport();

        QuarkusTransaction.requiringNew().run(() -> tasks.withdrawAll(UUID.fromString(report), Actor.SYSTEM));

        assertThat(AtDesk.kinds("reviewer", report)).isEmpty();
    }

    private static List<String> subjects(String filter) {
        return Api.all(REPORTER, "/api/queue?" + filter).get("items.subject");
    }

    private static int status(String path) {
        return Api.as("reviewer").get(path).statusCode();
    }

    private static List<String> done(String username, String subject) {
        return Api.all(username, "/api/queue?view=done")
                .get("items.findAll { it.subject == '" + subject + "' }.outcome");
    }

    private static long total(String username, String filter) {
        return Api.as(username).get("/api/queue?limit=1" + filter).jsonPath().getLong("total");
    }

    /// As if its hour had passed.
    private void runOut(String task) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update task set claimed_until = now() - interval '1 second' where id = :id")
                .setParameter("id", UUID.fromString(task))
                .executeUpdate());
    }

    private static String unmatchedReport() {
        var reading = Analyses.reading("city", "谁也不认识", Analyses.ownYear(), "queue");
        return Analyses.reportOf(reading, "reviewer").getString("id");
    }

    private static String taskOf(String report) {
        return row("reviewer", report).getString("id");
    }
}
