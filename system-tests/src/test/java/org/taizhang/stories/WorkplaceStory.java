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

/// The main day of those who have something to do: it stands on their home, and the queue leads on to the next.
class WorkplaceStory {
    private static final String UNIT = "womens-federation";
    private static final String OTHER = "university";

    private Portal portal;
    private Sample sample;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void theReporterOfAReturnedReportReadsTheDemandsAtHome() {
        String report = submitted(UNIT);
        sentBack(report, "一、补充责任书的数量；\n二、写明整治的领域。");

        try (var reporter = portal.opensAs(UNIT + "-reporter")) {
            reporter.sees(heading(reporter, "今天要做的事"))
                    .sees("一、补充责任书的数量；")
                    .sees("二、写明整治的领域。")
                    .isPictured("home-reporter")
                    .follows("去修改 " + title(UNIT));

            assertThat(reporter.page()).hasURL(Pattern.compile("/reports/" + report));
        }
    }

    @Test
    void theLeaderFindsWhatIsToBeSignedForAndSignedOff() {
        String report = submitted(UNIT);
        String item = Items.accepted(Items.firstProposed(report));
        String number =
                As.leaderOf(UNIT).sees("/api/items/" + item).path("number").asText();

        try (var leader = portal.opensAs(UNIT + "-leader")) {
            leader.sees(leader.page().getByRole(AriaRole.LINK, link("审签 " + title(UNIT))))
                    .sees(leader.page().getByRole(AriaRole.LINK, link("签收 " + number)))
                    .isPictured("home-leader")
                    .goesTo("待办")
                    .sees(leader.page().getByRole(AriaRole.ROW, row(number)))
                    .isPictured("queue-leader");
        }
    }

    /// What is decided leaves the queue, and the next one opens with the same filter.
    @Test
    void theSupervisorGoesFromOneTaskToTheNext() {
        signedOff(UNIT);
        signedOff(OTHER);

        try (var reviewer = portal.opensAs("reviewer")) {
            reviewer.sees(heading(reviewer, "今日工作")).isPictured("home-supervisor");
            reviewer.goesTo("待办");
            reviewer.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("标题、编号、单位"))
                    .fill(String.valueOf(sample.year()));
            reviewer.sees(text(reviewer, "^(2 件，共|共 2 件)")).isPictured("queue");
            reviewer.page().keyboard().press("Escape");
            reviewer.page().getByRole(AriaRole.HEADING).first().focus();
            reviewer.page().keyboard().press("Enter");
            reviewer.sees(text(reviewer, "^由您办理，保留到 \\d\\d:\\d\\d$")).sees("1 / 2");
            String first = lastPart(reviewer.page().url());

            Reports.approve(As.reviewer(), first);

            reviewer.sees(text(reviewer, "^已通过：")).sees("1 / 1");
            assertThat(lastPart(reviewer.page().url())).isNotEqualTo(first);
            Reports.approve(As.reviewer(), lastPart(reviewer.page().url()));
            reviewer.sees("没有符合条件的待办");
            reviewer.follows("已办").sees(reviewer.page().getByRole(AriaRole.ROW, row(title(UNIT))));
        }
    }

    @Test
    void anItemIsFoundByTheLastPartOfItsNumber() {
        String item = Items.accepted(Items.firstProposed(submitted(UNIT)));
        String number = As.reviewer().sees("/api/items/" + item).path("number").asText();

        try (var reviewer = portal.opensAs("reviewer", "/search?q=" + number.substring(number.lastIndexOf('-') + 1))) {
            reviewer.sees(reviewer.page().getByText(number)).isPictured("search");
        }
    }

    @Test
    void theAdministratorSeesHowTheSystemStands() {
        try (var administrator = portal.opensAs("administrator")) {
            administrator
                    .sees(heading(administrator, "今天的状态"))
                    .presses("开始核验")
                    .sees(text(administrator, "^已核验 [\\d,]+ 条，完整$"))
                    .isPictured("home-administrator")
                    .goesTo("系统")
                    .sees(heading(administrator, "没有处理成的消息"))
                    .isPictured("letters");
        }
    }

    private String submitted(String unit) {
        As reporter = As.reporterOf(unit);
        JsonNode receipt = reporter.sends("/api/uploads", Form.of("报告.docx", sample.reportOf(unit)))
                .at("/receipts/0");
        JsonNode page = reporter.waitsFor(
                "the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        String report = Reports.id(page.at("/items/0"));
        Reports.submit(unit, report);
        return report;
    }

    private String signedOff(String unit) {
        String report = submitted(unit);
        Reports.approve(As.leaderOf(unit), report);
        return report;
    }

    private static void sentBack(String report, String demands) {
        As leader = As.leaderOf(UNIT);
        String digest = leader.sees("/api/reports/" + report).path("digest").asText();
        leader.sends(
                "/api/reports/" + report + "/return", Map.of("digest", digest, "to", "reporter", "demands", demands));
    }

    private String title(String unit) {
        return sample.expectedTitles().get(unit);
    }

    private static String lastPart(String url) {
        String path = url.replaceFirst("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Locator text(Portal.Visit visit, String pattern) {
        return visit.page().getByText(Pattern.compile(pattern));
    }

    private static Locator heading(Portal.Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions row(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
