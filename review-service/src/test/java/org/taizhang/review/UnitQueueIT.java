package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtDesk.LEADER;
import static org.taizhang.review.AtDesk.REPORTER;
import static org.taizhang.review.AtDesk.kinds;
import static org.taizhang.review.AtDesk.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Whoever has something to do for their unit finds it in their queue, for as long as it is to be done.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UnitQueueIT {

    @Inject
    Session database;

    @Inject
    ChinaDay day;

    @Test
    void theReporterOfAReturnedReportReadsWhatIsDemandedUntilItIsHandedInAgain() {
        JsonPath report = AtDesk.aSubmittedReport();
        String id = report.getString("id");
        assertThat(kinds(REPORTER, id)).isEmpty();

        AtDesk.returned(report, "1. 补充责任书数量\\n2. 写明整治领域");

        assertThat(kinds(REPORTER, id)).containsExactly("mend-report");
        JsonPath row = row(REPORTER, id);
        assertThat(row.getString("demand.text")).isEqualTo("1. 补充责任书数量\n2. 写明整治领域");
        assertThat(row.getString("demand.by.name")).isNotEqualTo(LEADER).isNotBlank();
        assertThat(row.getString("demand.to")).isEqualTo("reporter");
        assertThat(row.getBoolean("claimable")).isFalse();
        assertThat(kinds("archives-reporter", id)).isEmpty();
        assertThat(kinds("reviewer", id)).isEmpty();

        JsonPath now = Api.report(id, REPORTER);
        Api.done(REPORTER, "/api/reports/" + id + "/submission", AtDesk.on(now) + "}");
        assertThat(kinds(REPORTER, id)).isEmpty();
        JsonPath again = row(LEADER, id);
        assertThat(again.getString("reasons.find { it.code == 'again' }.count")).isEqualTo("2");
        assertThat(again.getString("demand.text")).startsWith("1. 补充责任书数量");
    }

    @Test
    void whatWasReadAndNotHandedInWaitsForItsReporter() {
        JsonPath report = AtDesk.aReport();

        assertThat(kinds(REPORTER, report.getString("id"))).containsExactly("submit-report");
        assertThat(kinds(LEADER, report.getString("id"))).isEmpty();
    }

    @Test
    void aLeaderWithItemsToSignForFindsThem() {
        String item = AtDesk.anItem();

        assertThat(kinds(LEADER, item)).containsExactly("sign-item");
        assertThat(kinds(REPORTER, item)).containsExactly("sign-item");
        assertThat(row(REPORTER, item).getInt("daysLeft")).isPositive();
        assertThat(kinds("archives-leader", item)).isEmpty();
        assertThat(kinds("reviewer", item)).isEmpty();

        Api.done(LEADER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
        assertThat(kinds(LEADER, item)).isEmpty();
        assertThat(kinds(REPORTER, item)).isEmpty();
    }

    @Test
    void aReceiptHasItsDayAndIsSeenToBeLate() {
        String item = AtDesk.anItem();
        String signBy = Api.item(item, REPORTER).getString("receipt.signBy");
        assertThat(row(REPORTER, item).getString("due")).isEqualTo(signBy);

        change("update item set assigned_on = assigned_on - cast(:value as int) where id = :id", item, "20");

        assertThat(row(REPORTER, item).getString("due"))
                .isEqualTo(Api.item(item, REPORTER).getString("receipt.signBy"));
        assertThat(row(REPORTER, item).getInt("daysLeft")).isNegative();
        assertThat(row(LEADER, item).getString("lamp")).isEqualTo("red");
    }

    @Test
    void aReturnedCloseOutWaitsForItsReporterWithTheDemands() {
        String item = AtDesk.aSignedItem();
        AtDesk.appliesFor(item);
        assertThat(kinds("reviewer", item)).containsExactly("close-out");
        assertThat(kinds(REPORTER, item)).isEmpty();

        AtDesk.sendsBack(item, "请补充验收记录");

        assertThat(kinds(REPORTER, item)).containsExactly("mend-close-out");
        assertThat(row(REPORTER, item).getString("demand.text")).isEqualTo("请补充验收记录");
        assertThat(kinds("reviewer", item)).isEmpty();
    }

    @Test
    void anOverdueItemIsItsUnitsAffairUntilSomebodyElseHasToDecide() {
        String item = AtDesk.aSignedItem();
        assertThat(kinds(REPORTER, item)).isEmpty();

        setDue(item, day.today().minusDays(23));

        assertThat(kinds(REPORTER, item)).containsExactly("overdue-item");
        assertThat(kinds(LEADER, item)).containsExactly("overdue-item");
        assertThat(row(REPORTER, item).getInt("daysLeft")).isEqualTo(-23);
        assertThat(row(REPORTER, item).getString("lamp")).isEqualTo("red");
        AtDesk.appliesFor(item);
        assertThat(kinds(REPORTER, item)).isEmpty();
        assertThat(kinds(LEADER, item)).isEmpty();
    }

    @Test
    void anItemThatIsDueSoonAsksForProgressAfterAQuietWeek() {
        String item = AtDesk.aSignedItem();
        setDue(item, day.today().plusDays(10));
        assertThat(kinds(REPORTER, item)).isEmpty();

        quietFor(item, 8);
        assertThat(kinds(REPORTER, item)).containsExactly("due-item");

        Api.done(REPORTER, "/api/items/" + item + "/progress", "{\"text\": \"过半\", \"date\": \"2024-01-01\"}");
        assertThat(kinds(REPORTER, item)).isEmpty();
    }

    @Test
    void anItemWithoutADateAsksAfterAQuietMonth() {
        String item = AtDesk.aSignedItem();
        setDue(item, null);
        assertThat(kinds(REPORTER, item)).isEmpty();

        quietFor(item, 31);

        assertThat(kinds(REPORTER, item)).containsExactly("undated-item");
        assertThat(row(REPORTER, item).getString("due")).isNull();
        assertThat(row(REPORTER, item).getString("lamp")).isEqualTo("none");
    }

    private void setDue(String item, LocalDate due) {
        change("update item set due = cast(:value as date) where id = :id", item, due == null ? null : due.toString());
    }

    private void quietFor(String item, int days) {
        change("update item set updated_at = now() - cast(:value as interval) where id = :id", item, days + " days");
    }

    /// What no request can bring about.
    private void change(String sql, String item, String value) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(sql)
                .setParameter("value", value, String.class)
                .setParameter("id", UUID.fromString(item))
                .executeUpdate());
    }
}
