package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A report is judged and decided on, in a real browser.
class ReviewStory {
    private static final String UNIT = "university";
    private static final String MARK = """
            () => {
              const words = document.querySelectorAll('article p.paragraph span[data-start]')[3].firstChild
              const range = document.createRange()
              range.setStart(words, 0)
              range.setEnd(words, Math.min(words.length, 12))
              getSelection().removeAllRanges()
              getSelection().addRange(range)
              document.querySelector('article').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
              return range.toString()
            }""";

    private Portal portal;
    private String title;
    private String report;

    @BeforeEach
    void aReportIsHandedInAndSignedOff() {
        portal = new Portal();
        Sample sample = Sample.ofFreeYear();
        title = sample.expectedTitles().get(UNIT);
        As reporter = As.reporterOf(UNIT);
        JsonNode receipt = reporter.sends("/api/uploads", Form.of("报告.docx", sample.reportOf(UNIT)))
                .at("/receipts/0");
        JsonNode page = reporter.waitsFor(
                "the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        report = Reports.id(page.at("/items/0"));
        Reports.submit(UNIT, report);
        Reports.approve(As.leaderOf(UNIT), report);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void theReviewerJudgesDuringTheReviewAndApprovesAfterIt() {
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            press(reviewer.page(), "^确有此误").click();
            reviewer.sees(reviewer.page().locator(".said-list")).isPictured("review-judged");

            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^无需修改：")))
                    .last()
                    .click();
            reviewer.page().getByLabel("请写明理由").fill("引文如此");
            reviewer.presses("无需修改").sees("：引文如此");
            reviewer.presses("通过").presses("确认通过").sees(reviewer.page().getByText("待终审"));
        }

        JsonNode after = As.reviewer().sees("/api/reports/" + report);
        assertThat(after.path("versions"))
                .as("nobody has uploaded another version")
                .hasSize(1);
        assertThat(after.path("step").asText()).isEqualTo("final-review");
        assertThat(after.at("/opinions/2/text").asText()).isEqualTo("同意");
        assertThat(As.reviewer().sees("/api/reports/" + report + "/judgements").path("items"))
                .hasSize(2);
    }

    @Test
    void whatTheReaderMissedIsAddedByMarkingItAndBecomesACandidate() {
        String words;
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.sees(reviewer.page().locator("article p.paragraph"));
            words = String.valueOf(reviewer.page().evaluate(MARK));
            Locator dialog =
                    reviewer.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("补充识读遗漏的内容"));
            reviewer.sees(dialog);
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("问题").setExact(true))
                    .click();
            reviewer.turnsTo("问题与承诺").sees(reviewer.page().getByText("人工补充")).isPictured("review-added");
        }

        JsonNode candidates = As.reviewer().sees("/api/reports/" + report + "/candidates");
        assertThat(Reports.list(candidates.path("items")))
                .filteredOn(one -> one.path("added").asBoolean())
                .singleElement()
                .satisfies(one -> assertThat(one.path("text").asText()).isEqualTo(words));
    }

    @Test
    void whatIsReturnedToTheFirstReviewComesWithItsDemands() {
        Reports.approve(As.reviewer(), report);

        try (var approver = portal.opensAs("approver", "/reports/" + report)) {
            press(approver.page(), "^列入退回要求").click();
            approver.presses("添加一条要求");
            approver.page().getByLabel("第 2 条要求").fill("写明完成时限\n并附责任人");
            approver.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("退回到"))
                    .press("ArrowDown");
            approver.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("初审"))
                    .click();
            approver.isPictured("review-return")
                    .presses("退回，附 2 条要求")
                    .presses("确认退回")
                    .sees(approver.page().getByText("待初审"));
        }
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            Locator demands = reviewer.part("退回要求 2 条");
            reviewer.sees(demands).sees(demands.getByText("写明完成时限"));
            // a demand that came from a warning leads to its sentence
            demands.getByRole(AriaRole.BUTTON).first().click();
            assertThat(reviewer.page().locator("article [data-here]").first()).isInViewport();
        }
    }

    @Test
    void theSecondBrowserOfOnePersonIsToldThatTheStepIsDone() {
        try (var one = portal.opensAs("reviewer", "/reports/" + report);
                var other = portal.opensAs("reviewer", "/reports/" + report)) {
            other.page()
                    .getByLabel("意见", new Page.GetByLabelOptions().setExact(true))
                    .fill("另一处写的意见");

            one.presses("通过").presses("确认通过").sees(one.page().getByText("待终审"));

            other.sees("内容在您打开后有变动，看过再决定");
            assertThat(other.page().getByLabel("意见", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("另一处写的意见");
        }
        assertThat(As.reviewer().sees("/api/reports/" + report).path("step").asText())
                .isEqualTo("final-review");
    }

    @Test
    void theReportIsTitledAsBeforeWhenItsTitleIsCorrected() {
        JsonNode seen = As.reviewer().sees("/api/reports/" + report);
        Reports.approve(As.reviewer(), report);
        As.approver()
                .sends(
                        "/api/reports/" + report + "/return",
                        Map.of("digest", seen.path("digest").asText(), "to", "reporter", "demands", "更正标题"));
        String upload = seen.path("upload").asText();
        As reporter = As.reporterOf(UNIT);
        String digest = reporter.sees("/api/readings/" + upload).path("digest").asText();
        reporter.sends(
                "/api/readings/" + upload + "/corrections",
                Map.of("digest", digest, "report", 0, "what", "title", "value", "更正过的标题"));
        reporter.waitsFor("the title", "/api/reports/" + report, now -> now.path("title")
                .asText()
                .equals("更正过的标题"));

        try (var person = portal.opensAs(UNIT + "-reporter", "/reports/" + report)) {
            assertThat(person.page().locator("article h2.title").first()).containsText(title.substring(0, 6));
        }
    }

    private static Locator press(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }
}
