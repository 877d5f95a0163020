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

/// From the reporter's upload to the ledger, in a real browser.
class PortalStory {
    private static final String UNIT = "congress-office";

    private Portal portal;
    private Sample sample;
    private String title;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
        title = sample.expectedTitles().get(UNIT);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void theReporterUploadsAndSeesItReadAtOnce() {
        String file = "市人大常委会机关党组" + sample.year() + "年主体责任报告（送审稿）.docx";
        try (var reporter = portal.opensAs(UNIT + "-reporter")) {
            reporter.goesTo("报送").offers(file, sample.reportOf(UNIT));

            Locator receipts = reporter.part("本次上传");
            reporter.sees(receipts.getByText(file))
                    .sees(receipts.getByText(Pattern.compile("HZ-\\d{4}-\\d{6}")))
                    .sees(receipts.getByRole(AriaRole.LINK, named(title)))
                    .sees(receipts.getByText("待提交"))
                    .isPictured("1-upload");

            assertThat(reporter.withinReachOfScripts()).doesNotContain("eyJ").doesNotContainIgnoringCase("token");
        }
    }

    @Test
    void theReporterReadsWhatWasReadAndSubmits() {
        handedIn();

        try (var reporter = portal.opensAs(UNIT + "-reporter")) {
            reporter.goesTo("报告").follows(title);
            Locator outline = reporter.page()
                    .getByRole(AriaRole.NAVIGATION)
                    .and(reporter.page().getByLabel("大纲"));
            Locator panels = reporter.page().getByRole(AriaRole.COMPLEMENTARY);
            reporter.sees(outline.getByRole(AriaRole.BUTTON)).sees(panels.locator(".card"));

            panels.locator(".card").first().getByRole(AriaRole.BUTTON).first().click();
            assertThat(reporter.page().locator("article [data-here]").first()).isInViewport();
            reporter.isPictured("2-report");
            outline.getByRole(AriaRole.BUTTON).last().click();
            assertThat(reporter.page().locator("article [data-here]").first()).isInViewport();

            reporter.presses("提交")
                    .answers("提交报告", Map.of("附言", "请审签"), "提交")
                    .sees("待审签")
                    .isPictured("3-submitted");
        }
    }

    @Test
    void theLeaderTheReviewerAndTheApproverWorkThroughTheirQueues() {
        Reports.submit(UNIT, handedIn());

        approves(UNIT + "-leader", "4-sign-off");
        approves("reviewer", "5-first-review");
        approves("approver", "6-final-review");

        try (var reporter = portal.opensAs(UNIT + "-reporter")) {
            reporter.goesTo("报告").follows(title).sees("已通过");
        }
    }

    private void approves(String username, String picture) {
        try (var person = portal.opensAs(username)) {
            person.goesTo("待办")
                    .follows(title)
                    .sees(person.page().locator("article"))
                    .isPictured(picture)
                    .presses("通过")
                    .presses("确认通过")
                    .sees("已通过：" + title);
        }
    }

    @Test
    void aFindingGoesIntoTheLedger() {
        Reports.submit(UNIT, handedIn());

        try (var reviewer = portal.opensAs("reviewer")) {
            reviewer.goesTo("报告").follows(title).turnsTo("问题与承诺");
            reviewer.presses("列入台账")
                    .answers("列入整改台账", Map.of("整改目标", "年底前全部整改到位"), "列入台账")
                    .sees("查看整改事项");
            reviewer.follows("查看整改事项").sees(reviewer.page().getByRole(AriaRole.HEADING, heading("ZG-\\d{4}-\\d{4}")));
            String number = reviewer.page()
                    .getByRole(AriaRole.HEADING, heading("ZG-\\d{4}-\\d{4}"))
                    .innerText();
            reviewer.isPictured("7-item");

            reviewer.goesTo("台账")
                    .sees(reviewer.page().getByRole(AriaRole.ROW).filter(containing(number)))
                    .isPictured("8-ledger");
        }
    }

    /// The id of a report that was handed in without a browser, once it is there to be seen.
    private String handedIn() {
        As reporter = As.reporterOf(UNIT);
        JsonNode receipt = reporter.sends("/api/uploads", Form.of("报告.docx", sample.reportOf(UNIT)))
                .at("/receipts/0");
        JsonNode page = reporter.waitsFor(
                "the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        return Reports.id(page.at("/items/0"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions heading(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
