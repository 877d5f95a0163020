package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// What is kept up for years is looked at after each stage.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StageIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    Session database;

    @Inject
    ChinaDay day;

    @Test
    void aStageIsReviewedWhenItsDayComesAndTheNextFollows() {
        String item = aLongTermItem();
        LocalDate due = day.today().plusMonths(6);
        assertThat(stages(item).getString("due")).isEqualTo(due.toString());
        assertThat(AtDesk.kinds("reviewer", item)).as("its day is far").isEmpty();
        assignedMonthsAgo(item, 7);
        LocalDate past = day.today().minusMonths(7).plusMonths(6);
        assertThat(stages(item).getBoolean("late")).isTrue();
        assertThat(AtDesk.kinds("reviewer", item)).containsExactly("review-stage");
        assertThat(AtDesk.row("reviewer", item).getString("due")).isEqualTo(past.toString());
        assertThat(AtDesk.row("reviewer", item).getString("lamp")).isEqualTo("red");
        assertThatCountsAreThoseOfTheLists();

        Api.done("reviewer", path(item), findings("behind", ", \"demands\": \"补齐台账\""));

        assertThat(AtDesk.kinds("reviewer", item)).isEmpty();
        JsonPath after = stages(item);
        assertThat(after.getInt("stage")).isEqualTo(2);
        assertThat(after.getString("due")).isEqualTo(past.plusMonths(6).toString());
        assertThat(after.getList("reviews.demands")).containsExactly("补齐台账");
        assertThat(after.getBoolean("reviews[0].late")).isTrue();
        assertThat(Api.as("reviewer").get("/api/items/" + item + "/trail").<List<String>>path("items.action"))
                .endsWith("stage.reviewed");
    }

    @Test
    void stagesThatWereMissedAreNotMadeUpFor() {
        String item = aLongTermItem();
        assignedMonthsAgo(item, 32);

        Api.done("reviewer", path(item), findings("holds-pace", ""));

        assertThat(stages(item).getString("due"))
                .isEqualTo(
                        day.today().minusMonths(32).plusMonths(6).plusMonths(30).toString());
        assertThat(AtDesk.kinds("reviewer", item)).isEmpty();
    }

    @Test
    void aReviewMaySetTheDayOfTheNext() {
        String item = aLongTermItem();
        LocalDate next = day.today().plusMonths(3);

        Api.done("approver", path(item), findings("holds-pace", ", \"next\": \"" + next + "\""));

        assertThat(stages(item).getString("due")).isEqualTo(next.toString());
    }

    @Test
    void onlyThoseWhoSuperviseItReviewWhatIsLongTerm() {
        String item = aLongTermItem();
        String pace = findings("holds-pace", "");

        assertThat(Api.status(REPORTER, path(item), pace)).isEqualTo(403);
        assertThat(Api.status("water-bureau-leader", path(item), pace)).isEqualTo(403);
        assertThat(Api.status("archives-reporter", path(item), pace)).isEqualTo(404);
        assertThat(Api.as("archives-reporter").get(path(item)).statusCode()).isEqualTo(404);
        assertThat(Api.status("reviewer", path(item), findings("behind", ""))).isEqualTo(400);
        assertThat(Api.status("reviewer", path(item), pace.replace(day.today().toString(), "2040-01-01")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path(AtWork.anItemAtWork()), pace)).isEqualTo(409);
        assertThat(Api.may(Api.item(item, "reviewer"))).contains("review-stage");
        assertThat(Api.may(Api.item(item, REPORTER))).doesNotContain("review-stage");
    }

    private static void assertThatCountsAreThoseOfTheLists() {
        JsonPath counts = Api.as("reviewer").get("/api/queue/counts").jsonPath();
        assertThat(counts.getLong("kinds.find { it.kind == 'review-stage' }.count"))
                .isPositive()
                .isEqualTo(waiting("?kind=review-stage"));
        assertThat(counts.getLong("open")).isEqualTo(waiting("")).isEqualTo(total("?limit=1"));
        assertThat(counts.getLong("overdue")).isEqualTo(total("?limit=1&due=overdue"));
        assertThat(total("?limit=1&kind=review-stage")).isEqualTo(waiting("?kind=review-stage"));
    }

    private static long waiting(String filter) {
        return Api.all("reviewer", "/api/queue" + filter).getList("items").size();
    }

    private static long total(String filter) {
        return Api.as("reviewer").get("/api/queue" + filter).jsonPath().getLong("total");
    }

    private static String aLongTermItem() {
        String item = AtWork.anItemAtWork();
        Api.done(
                "reviewer",
                "/api/items/" + item + "/reclassification",
                "{\"class\": \"long-term\", \"reason\": \"长期坚持\"}");
        return item;
    }

    private static String path(String item) {
        return "/api/items/" + item + "/stages";
    }

    private String findings(String result, String more) {
        return "{\"date\": \"%s\", \"result\": \"%s\"%s}".formatted(day.today(), result, more);
    }

    private static JsonPath stages(String item) {
        return Api.as(REPORTER).get(path(item)).jsonPath();
    }

    /// What no request can bring about.
    private void assignedMonthsAgo(String item, int months) {
        LocalDate assigned = day.today().minusMonths(months);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update item set assigned_on = cast(:day as date), stages_from = cast(:day as date) where id = :id")
                .setParameter("day", assigned.toString())
                .setParameter("id", UUID.fromString(item))
                .executeUpdate());
    }
}
