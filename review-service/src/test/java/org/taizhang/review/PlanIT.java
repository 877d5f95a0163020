package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;
import static org.taizhang.review.AtWork.withEvidence;

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

/// What a unit will do by when, and that supervisors review it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PlanIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    Session database;

    @Inject
    ChinaDay day;

    @Test
    void aPlanIsReviewedAndThenItsMeasuresCount() {
        String item = anItemAtWork();
        LocalDate owedBy = day.today().plusDays(30);
        assertThat(plan(item).getString("handInBy")).isEqualTo(owedBy.toString());
        assertThat(plan(item).getBoolean("late")).isFalse();
        assertThat(AtDesk.kinds(REPORTER, item)).containsExactly("plan-item");
        assertThat(AtDesk.row(REPORTER, item).getString("due")).isEqualTo(owedBy.toString());

        JsonPath submitted = submit(item, "清查", "建档");

        assertThat(submitted.getString("procedure.code")).isEqualTo("plan");
        assertThat(submitted.getList("measures.text"))
                .as("nobody has accepted it")
                .containsExactly("m");
        assertThat(AtDesk.kinds(REPORTER, item)).isEmpty();
        assertThat(AtDesk.kinds("reviewer", item)).containsExactly("plan");
        JsonPath accepted = Api.done("reviewer", "/api/items/" + item + "/approval", onProcedure(item));
        assertThat(accepted.getList("measures.text")).containsExactly("清查", "建档");
        assertThat(accepted.getList("measures.owner")).containsExactly("张三", "张三");
        assertThat(plan(item).getList("versions.state")).containsExactly("accepted");
        assertThat(plan(item).getString("handedInOn")).isEqualTo(day.today().toString());
        assertThat(AtDesk.kinds(REPORTER, item)).isEmpty();
        assertThat(Api.as("reviewer").get("/api/items/" + item + "/trail").<List<String>>path("items.action"))
                .endsWith("plan.submitted", "plan.accepted");
    }

    @Test
    void aReturnedPlanComesBackWithItsDemandsAndChangesNothing() {
        String item = anItemAtWork();
        submit(item, "清查");

        Api.done(
                "reviewer",
                "/api/items/" + item + "/return",
                onProcedure(item).replace("}", ", \"to\": \"reporter\", \"demands\": \"写明责任人\"}"));

        assertThat(plan(item).getList("versions.state")).containsExactly("returned");
        assertThat(Api.item(item, REPORTER).getList("measures.text")).containsExactly("m");
        assertThat(AtDesk.kinds(REPORTER, item)).containsExactly("plan-item");
        assertThat(AtDesk.row(REPORTER, item).getString("demand.text")).isEqualTo("写明责任人");
        submit(item, "清查", "建档");
        assertThat(plan(item).getList("versions.version")).containsExactly(1, 2);
    }

    @Test
    void whatWasAcceptedCountsUntilARevisionIsAndWhatIsDoneStaysDone() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;
        accepted(item, "建档", "清查");
        withEvidence(item, 2, null);
        Api.done(REPORTER, path + "/measures/2/done", "{\"date\": \"" + day.today() + "\"}");

        submit(item, "回访");

        assertThat(Api.item(item, REPORTER).getList("measures.text")).containsExactly("建档", "清查");
        Api.done("approver", path + "/approval", onProcedure(item));
        JsonPath revised = Api.item(item, REPORTER);
        assertThat(revised.getList("measures.text")).containsExactly("清查", "回访");
        assertThat(revised.getList("measures.state")).containsExactly("done", "open");
        assertThat(revised.getList("evidence.measure")).containsExactly(1);
        assertThat(plan(item).getList("versions.state")).containsExactly("accepted", "accepted");
    }

    @Test
    void measuresNamedWhenSigningAreHandedInAsThePlanIfTheUnitSaysSo() {
        String item = AtWork.signed("{\"measures\": [{\"text\": \"清查\", \"due\": \"%s\"}], \"asPlan\": true}"
                .formatted(day.today().plusDays(20)));

        assertThat(Api.item(item, REPORTER).getString("procedure.code")).isEqualTo("plan");
        assertThat(Api.item(item, REPORTER).getString("state")).isEqualTo("in-progress");
    }

    @Test
    void aLatePlanAndALateReviewAreSeen() {
        String item = anItemAtWork();
        change("update item set plan_from = plan_from - 31 where id = :id", item);

        assertThat(plan(item).getBoolean("late")).isTrue();
        assertThat(AtDesk.row(REPORTER, item).getInt("daysLeft")).isEqualTo(-1);
        assertThat(AtDesk.row(REPORTER, item).getString("lamp")).isEqualTo("red");
        submit(item, "清查");
        assertThat(plan(item).getBoolean("late")).as("it came late").isTrue();
        assertThat(plan(item).getBoolean("reviewLate")).isFalse();
        change("update item_plan set submitted_at = submitted_at - interval '40 days' where item = :id", item);
        assertThat(plan(item).getBoolean("reviewLate")).isTrue();
    }

    @Test
    void whatWasSignedForBeforeThereWerePlansOwesNoneAndMayHaveOne() {
        String item = anItemAtWork();
        change("update item set plan_from = null, assigned_on = assigned_on - 90 where id = :id", item);

        assertThat(plan(item).getString("handInBy")).isNull();
        assertThat(plan(item).getBoolean("late")).isFalse();
        assertThat(AtDesk.kinds(REPORTER, item)).isEmpty();
        accepted(item, "清查");
        assertThat(Api.item(item, REPORTER).getList("measures.text")).containsExactly("清查");
    }

    @Test
    void onlyItsUnitHandsInAPlanAndOnlySupervisorsReviewIt() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;

        assertThat(Api.status("reviewer", path + "/plan", wish("清查"))).isEqualTo(403);
        assertThat(Api.status("archives-reporter", path + "/plan", wish("清查"))).isEqualTo(404);
        assertThat(Api.as("archives-reporter").get(path + "/plan").statusCode()).isEqualTo(404);
        assertThat(Api.status(REPORTER, path + "/plan", "{\"measures\": []}")).isEqualTo(400);
        assertThat(Api.status(REPORTER, path + "/plan", wish("清查").replace(soon(), "2040-01-01")))
                .as("after the date of the item")
                .isEqualTo(400);
        submit(item, "清查");
        String decision = onProcedure(item);
        assertThat(Api.status(REPORTER, path + "/approval", decision)).isEqualTo(403);
        assertThat(Api.status("water-bureau-leader", path + "/approval", decision))
                .isEqualTo(403);
        assertThat(Api.status("archives-reporter", path + "/approval", decision))
                .isEqualTo(404);
        JsonPath withdrawn = Api.done(REPORTER, path + "/withdrawal", "");
        assertThat(withdrawn.getString("procedure")).isNull();
        assertThat(plan(item).getString("handedInOn")).isNull();
    }

    @Test
    void whatIsSignedForBeforeItsPlanIsNotClosedWithoutAMeasure() {
        String item = AtWork.signed("{\"measures\": []}");
        withEvidence(item);

        assertThat(Api.may(Api.item(item, REPORTER))).contains("plan").doesNotContain("apply");
        accepted(item, "清查");
        assertThat(Api.may(Api.item(item, REPORTER))).contains("plan", "apply");
    }

    private void accepted(String item, String... measures) {
        submit(item, measures);
        Api.done("reviewer", "/api/items/" + item + "/approval", onProcedure(item));
    }

    private JsonPath submit(String item, String... measures) {
        return Api.done(REPORTER, "/api/items/" + item + "/plan", wish(measures));
    }

    private String wish(String... measures) {
        List<String> each = List.of(measures).stream()
                .map(text -> "{\"text\": \"%s\", \"due\": \"%s\", \"owner\": \"张三\"}".formatted(text, soon()))
                .toList();
        return "{\"measures\": [" + String.join(", ", each) + "], \"word\": \"请审\"}";
    }

    private String soon() {
        return day.today().plusDays(20).toString();
    }

    private static JsonPath plan(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/plan").jsonPath();
    }

    private static String onProcedure(String item) {
        return "{\"digest\": \"" + Api.item(item, REPORTER).getString("procedure.digest") + "\"}";
    }

    /// What no request can bring about.
    private void change(String sql, String item) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(sql)
                .setParameter("id", UUID.fromString(item))
                .executeUpdate());
    }
}
