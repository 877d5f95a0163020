package org.taizhang.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.testing.LocalStackResource;

/// A count of the queue is exact for whoever asks, whatever has happened to tasks and whether or not it has been summed
/// up.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TaskTallyIT {

    private static final List<String> FILTERS = List.of(
            "",
            "&kind=approval",
            "&kind=close-out",
            "&kind=close-out&step=review",
            "&unit=archives",
            "&due=overdue",
            "&due=today",
            "&due=week",
            "&kind=approval&unit=archives&due=overdue",
            "&held=mine",
            "&risk=1");

    @Inject
    Session database;

    @Inject
    FoldTally foldTally;

    @BeforeEach
    void tasks() {
        change("""
                insert into task (id, kind, subject, title, unit, sight, seats, step, since, due, risk, reasons, about, told_at)
                select gen_random_uuid(), (array['approval', 'close-out'])[1 + n % 2], gen_random_uuid(), 'tallied',
                       u, u, array['reviewer@above'], (array['first-review', 'review'])[1 + n % 2], now(),
                       current_date + n - 20, 1, '{}', 'report', now()
                from generate_series(1, 60) n, lateral (select (array['archives', 'water-bureau'])[1 + n / 2 % 2] as u) unit""");
    }

    @AfterEach
    void noTasks() {
        change("delete from task where title = 'tallied'");
        assertThatCountsAreExact();
    }

    @Test
    void countsAreThoseOfTheRows() {
        assertThatCountsAreExact();

        change("update task set done_at = now(), done_by = 'x' where title = 'tallied' and due < current_date - 10");
        change("update task set due = due + 15 where title = 'tallied' and done_at is null and due < current_date - 5");
        assertThatCountsAreExact();

        foldTally.fold();
        assertThatCountsAreExact();

        change(
                "update task set unit = 'archives', sight = 'archives' where title = 'tallied' and due > current_date + 20");
        change("update task set due = current_date + 3 where title = 'tallied' and due < current_date");
        change("update task set seats = array['approver@above'] where title = 'tallied' and due = current_date + 5");
        change("update task set done_at = null, done_by = null where title = 'tallied' and kind = 'approval'");
        change("delete from task where title = 'tallied' and due = current_date + 6");
        assertThatCountsAreExact();
        foldTally.fold();
        assertThatCountsAreExact();
    }

    @Test
    void whatIsHeldIsCountedWithWhoHoldsIt() {
        JsonPath before = counts("reviewer");
        long othersBefore = counts("second-reviewer").getLong("others");
        String id = Api.as("reviewer")
                .get("/api/queue?held=free&kind=close-out&unit=archives&sort=due&limit=1")
                .jsonPath()
                .getString("items[0].id");
        Api.done("reviewer", "/api/tasks/" + id + "/claim", "");

        JsonPath after = counts("reviewer");
        assertThat(after.getLong("mine")).isEqualTo(before.getLong("mine") + 1);
        assertThat(after.getLong("free")).isEqualTo(before.getLong("free") - 1);
        assertThat(after.getLong("open")).isEqualTo(before.getLong("open"));
        assertThat(counts("second-reviewer").getLong("others")).isEqualTo(othersBefore + 1);
        change("update task set claimed_until = now() - interval '1 minute' where id = '%s'".formatted(id));
        assertThat(counts("reviewer").getLong("free")).isEqualTo(before.getLong("free"));
    }

    @Test
    void nobodyWaitsForAnothersCount() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = IntStream.rangeClosed(1, 60)
                    .mapToObj(n -> Executors.callable(() -> {
                        change("""
                                update task set done_at = now(), done_by = 'x'
                                where title = 'tallied' and due = current_date + %d - 20""".formatted(n));
                        if (n % 7 == 0) foldTally.fold();
                    }))
                    .toList();
            for (var act : people.invokeAll(acts)) act.get();
        }

        assertThatCountsAreExact();
    }

    private static void assertThatCountsAreExact() {
        for (String person : List.of("reviewer", "approver")) {
            for (String filter : FILTERS) {
                assertThat(total(person, filter))
                        .as(person + filter)
                        .isEqualTo(Api.all(person, "/api/queue" + filter.replaceFirst("&", "?"))
                                .getList("items")
                                .size());
            }
            JsonPath counts = counts(person);
            assertThat(counts.getLong("open")).isEqualTo(total(person, ""));
            assertThat(counts.getLong("overdue")).isEqualTo(total(person, "&due=overdue"));
            assertThat(counts.getLong("week")).isEqualTo(total(person, "&due=week"));
            assertThat(counts.getLong("free") + counts.getLong("mine") + counts.getLong("others"))
                    .isEqualTo(counts.getLong("open"));
        }
    }

    private static JsonPath counts(String person) {
        return Api.as(person).get("/api/queue/counts").jsonPath();
    }

    private static long total(String person, String filter) {
        return Api.as(person).get("/api/queue?limit=1" + filter).jsonPath().getLong("total");
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(sql).executeUpdate());
    }
}
