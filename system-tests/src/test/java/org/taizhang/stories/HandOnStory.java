package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reviewer hands a report on, and sees where it went; whoever got it has one more sign it, and sends it to others to
/// read.
class HandOnStory {
    private static final String UNIT = "archives";
    private static final As SECOND = new As("second-reviewer");

    private Portal portal;
    private String report;

    @BeforeEach
    void aReportWaitsForItsFirstReview() {
        portal = new Portal();
        report = Reports.handedInAlone(UNIT, Sample.ofFreeYear().reportOf(UNIT));
        Reports.submit(UNIT, report);
        Reports.approve(As.leaderOf(UNIT), report);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whatIsHandedOnIsDecidedByAnotherAndSignedByOneMore() {
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            asks(reviewer, "转办", "沈雪", "这几天在外调研");
            reviewer.sees("由 沈雪 办理（周敏 转办）").sees("您已将本环节转给 沈雪，请由其办理。");
            reviewer.turnsTo("审批").sees("这几天在外调研").isPictured("handed-on");
        }
        assertThat(done("reviewer")).isEqualTo("handed-on");
        SECOND.waitsFor("the notice", "/api/notices?kind=task&limit=200", seen -> seen.toString()
                .contains(report));

        try (var second = portal.opensAs("second-reviewer", "/reports/" + report)) {
            asks(second, "加签", "郑洋", "请一并把关");
            second.sees("还须 郑洋 办理（沈雪 加签）").isPictured("signer-added");
        }
        Reports.approve(SECOND, report);
        assertThat(shown().path("step").asText()).isEqualTo("first-review");
        Reports.approve(As.approver(), report);
        assertThat(shown().path("step").asText()).isEqualTo("final-review");
    }

    @Test
    void whoAddedASignerTakesThemAwayAgain() {
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            asks(reviewer, "加签", "沈雪", "请一并把关");
            reviewer.presses("撤销对 沈雪 的加签");
            PlaywrightAssertions.assertThat(reviewer.page().getByText("还须 沈雪 办理"))
                    .hasCount(0);
        }

        Reports.approve(As.reviewer(), report);
        assertThat(shown().path("step").asText()).isEqualTo("final-review");
    }

    @Test
    void aCopyIsReadByWhoReceivesItAndDecidesNothing() {
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.presses("抄送…");
            Page page = reviewer.page();
            chooses(page, "抄送给", "沈雪");
            page.keyboard().press("Escape");
            reviewer.answers("抄送", Map.of("附言", "请看第三部分"), "抄送");
        }

        try (var second = portal.opensAs("second-reviewer", "/queue?view=copied")) {
            second.sees("请看第三部分");
        }
        assertThat(shown().path("step").asText()).isEqualTo("first-review");
    }

    @Test
    void aCloseOutThatIsHandedOnIsReviewedByAnother() {
        Reports.approve(As.reviewer(), report);
        Reports.approve(As.approver(), report);
        String item = Items.accepted(Items.firstProposed(report));
        Items.signed(UNIT, item);
        Items.progressed(UNIT, item);
        Items.proven(UNIT, item);
        Items.applied(UNIT, item);

        try (var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
            asks(reviewer, "转办", "沈雪", "由沈雪到现场核查");
            reviewer.sees("由 沈雪 办理（周敏 转办）").isPictured("close-out-handed-on");
        }
        try (var second = portal.opensAs("second-reviewer", "/ledger/" + item)) {
            second.sees("由沈雪到现场核查");
        }
        JsonNode seen = SECOND.sees("/api/items/" + item);
        var wish = Map.of(
                "digest", seen.at("/procedure/digest").asText(), "opinion", "现场核查属实", "checked", Items.checked(item));
        SECOND.sends("/api/items/" + item + "/approval", wish);
        Items.closed(item);
        assertThat(SECOND.sees("/api/items/" + item).path("state").asText()).isEqualTo("closed");
    }

    private static void asks(Portal.Visit visit, String what, String name, String reason) {
        visit.presses(what + "…");
        chooses(visit.page(), "办理人", name);
        visit.answers(what, Map.of("理由", reason), what);
    }

    private static void chooses(Page page, String field, String name) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .press("ArrowDown");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .locator("visible=true")
                .click();
    }

    private String done(String who) {
        JsonNode rows = new As(who).sees("/api/queue?view=done&limit=200").path("items");
        return rows.valueStream()
                .filter(row -> row.path("subject").asText().equals(report))
                .map(row -> row.path("outcome").asText())
                .findFirst()
                .orElse("");
    }

    private JsonNode shown() {
        return As.reviewer().sees("/api/reports/" + report);
    }
}
