package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A leader says that they are away; their delegate signs for them, with both names, and colleagues see who is away.
class AbsenceStory {
    private static final String UNIT = "water-bureau";
    private static final As LEADER = As.leaderOf(UNIT);

    private Portal portal;
    private Sample sample;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
    }

    @AfterEach
    void theLeaderIsBackAndTheBrowserHadNothingToComplainAbout() {
        LEADER.sees("/api/absences")
                .path("items")
                .valueStream()
                .filter(one -> one.at("/person/name").asText().equals("王建国"))
                .filter(one -> one.path("state").asText().equals("running"))
                .forEach(one -> LEADER.asks(Call.post("/api/absences/" + Reports.id(one) + "/end")));
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whoStandsInDecidesWithBothNamesUntilTheLeaderIsBack() {
        try (var leader = portal.opensAs("water-bureau-leader", "/absences")) {
            leader.presses("设置外出");
            Page page = leader.page();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("代办人"))
                    .press("ArrowDown");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("方岩"))
                    .locator("visible=true")
                    .click();
            String today = Items.today().toString();
            String back = Items.today().plusDays(3).toString();
            leader.answers("设置外出代办", Map.of("开始日期", today, "返岗日期", back), "确定外出")
                    .sees("外出中")
                    .isPictured("absence");
        }
        String report = Reports.handedInAlone(UNIT, sample.reportOf(UNIT));
        Reports.submit(UNIT, report);

        try (var reporter = portal.opensAs("water-bureau-reporter", "/absences")) {
            reporter.sees("同事外出").sees("由 方岩 代办");
        }
        try (var deputy = portal.opensAs("water-bureau-deputy", "/reports/" + report)) {
            deputy.sees("王建国 外出，您在这里作的决定记为代办，两个人的名字都会留下。");
        }
        Reports.approve(new As("water-bureau-deputy"), report);
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.turnsTo("审批").sees("方岩 代 王建国");
        }

        endsIt();
        assertThat(mayApprove(second())).isFalse();
    }

    private void endsIt() {
        try (var leader = portal.opensAs("water-bureau-leader", "/absences")) {
            Page page = leader.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束外出"))
                    .first()
                    .click();
            leader.presses("确定结束").sees("提前结束");
        }
    }

    private static String second() {
        String report = Reports.handedInAlone(UNIT, Sample.ofFreeYear().reportOf(UNIT));
        Reports.submit(UNIT, report);
        return report;
    }

    private static boolean mayApprove(String report) {
        JsonNode may =
                new As("water-bureau-deputy").sees("/api/reports/" + report).path("may");
        return may.valueStream()
                .anyMatch(offer -> offer.path("action").asText().equals("approve")
                        && offer.path("allowed").asBoolean());
    }
}
