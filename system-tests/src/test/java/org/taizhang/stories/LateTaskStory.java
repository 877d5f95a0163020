package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A leader lets a report lie: they are reminded, then those above hear of it; and nobody decides but a person.
class LateTaskStory {
    private static final String UNIT = "university";
    private static final String NOTICES = "/api/notices?limit=200";
    private static final As LEADER = As.leaderOf(UNIT);

    private Portal portal;
    private String report;

    @BeforeEach
    void aReportWaitsForItsSignOff() {
        portal = new Portal();
        report = Reports.handedInAlone(UNIT, Sample.ofFreeYear().reportOf(UNIT));
        Reports.submit(UNIT, report);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whatIsLateIsToldToItsHandlerThenAboveAndStillWaitsForAPerson() {
        var stack = StackUnderTest.running();
        stack.becomesLate(report, 1);
        LEADER.waitsFor("the reminder", NOTICES, seen -> told(seen).contains("task-overdue"));
        assertThat(told(As.reviewer().sees(NOTICES))).doesNotContain("task-escalated");

        stack.becomesLate(report, 30);
        As.reviewer().waitsFor("the word above", NOTICES, seen -> told(seen).contains("task-escalated"));
        assertThat(told(LEADER.sees(NOTICES))).as("each is told once").containsOnlyOnce("task-overdue");

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^未读通知，")))
                    .click();
            reviewer.sees("超期上报");
            reviewer.page().keyboard().press("Escape");
            reviewer.turnsTo("审批").sees("已上报").isPictured("late-and-told-above");
        }
        try (var leader = portal.opensAs(UNIT + "-leader", "/queue")) {
            leader.sees("超期已上报");
        }
        assertThat(LEADER.sees("/api/reports/" + report).path("step").asText()).isEqualTo("sign-off");
    }

    private List<String> told(JsonNode notices) {
        return notices.path("items")
                .valueStream()
                .filter(notice -> notice.path("subject").asText().equals(report))
                .map(notice -> notice.path("kind").asText())
                .toList();
    }
}
