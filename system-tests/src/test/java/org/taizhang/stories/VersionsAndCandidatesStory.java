package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A report that was returned comes again, and the reviewer sees what became of it; then its candidates, by keyboard.
class VersionsAndCandidatesStory {
    private static final String UNIT = "water-bureau";
    private static final As REPORTER = As.reporterOf(UNIT);
    private static final String LEFT_OUT = "压力传导链条拉的不紧";

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
    void bothSidesSeeWhatChangedSinceTheReturnAndWhatItTouches() {
        String report = handedIn(sample.reportOf(UNIT));
        Reports.submit(UNIT, report);
        Reports.approve(As.leaderOf(UNIT), report);
        String item = Items.accepted(candidateSaying(report, LEFT_OUT));
        String number = As.reviewer().sees("/api/items/" + item).path("number").asText();

        handInAgain(report);

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report + "/compare")) {
            Locator sides = reviewer.part("两版正文");
            reviewer.sees(sides.locator("del").filter(saying("召开31次相关会议")))
                    .sees(sides.locator("ins").filter(saying("已逐项整改到位")));
            Locator demands = reviewer.part("上次退回要求");
            reviewer.sees(demands.getByRole(AriaRole.LISTITEM).filter(saying("已改动写明整改到位的数量")))
                    .sees(demands.getByRole(AriaRole.LISTITEM).filter(saying("请核对逐条写明存在的问题")));
            reviewer.page().keyboard().press("n");
            reviewer.sees(reviewer.page().getByText(Pattern.compile("改动 2 / \\d+")))
                    .isPictured("compare-versions");

            Locator stated = reviewer.part("候选事项变化");
            reviewer.sees(stated.getByRole(AriaRole.LISTITEM)
                            .filter(saying("少了"))
                            .filter(saying(LEFT_OUT)))
                    .sees(stated.getByRole(AriaRole.LINK, named("事项 " + number)));
            stated.getByRole(AriaRole.BUTTON, named("列入退回要求")).first().click();
            reviewer.sees(stated.getByText("已列入退回要求"));
        }
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/reports/" + report + "/compare")) {
            reporter.sees(reporter.part("上次退回要求").getByText("已改动"))
                    .sees(reporter.part("候选事项变化").getByRole(AriaRole.LINK, named("事项 " + number)));
        }
    }

    @Test
    void theReviewerAnswersCandidatesByKeyboardAndTakesOneBack() {
        String report = handedIn(sample.reportOf(UNIT));
        Reports.submit(UNIT, report);
        int items = itemsOf(report);

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report + "/candidates")) {
            reviewer.sees(reviewer.page().getByRole(AriaRole.GROUP).first());
            press(reviewer, "y", "n");
            reviewer.sees(reviewer.part("不列入的理由"));
            press(reviewer, "2", "y");
            reviewer.sees("列入 2、并入 0、不列入 1").isPictured("candidates");
            press(reviewer, "z");
            reviewer.sees("列入 1、并入 0、不列入 1");
            assertThat(itemsOf(report)).as("nothing is sent yet").isEqualTo(items);

            press(reviewer, "Control+Enter");

            reviewer.sees("办成 2 条");
        }
        assertThat(itemsOf(report)).isEqualTo(items + 1);
        assertThat(candidatesOf(report)).contains("accepted", "rejected", "proposed");
    }

    @Test
    void aCandidateIsMergedIntoAnItemThatSaysTheSame() {
        String report = handedIn(sample.reportOf(UNIT));
        Reports.submit(UNIT, report);
        JsonNode first = Items.firstProposed(report);
        String item = Items.accepted(first);
        String number = As.reviewer().sees("/api/items/" + item).path("number").asText();

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report + "/candidates")) {
            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("并入"))
                    .first()
                    .click();
            reviewer.page().getByRole(AriaRole.COMBOBOX).last().fill(number);
            reviewer.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(saying(number))
                    .first()
                    .click();
            reviewer.presses("提交 1 条").sees("办成 1 条").sees("已并入台账中的事项");
        }
        assertThat(itemsOf(report)).isEqualTo(1);
    }

    /// Returned by the reviewer, mended, submitted and signed off once more.
    private void handInAgain(String report) {
        String text = As.reviewer()
                .sees("/api/reports/" + report + "/versions/1/analysis")
                .path("text")
                .asText();
        String quote = "制定整改措施359条";
        int start = text.indexOf(quote);
        var counted = Map.of("text", "写明整改到位的数量", "start", start, "end", start + quote.length(), "quote", quote);
        String digest =
                As.reviewer().sees("/api/reports/" + report).path("digest").asText();
        As.reviewer()
                .sends(
                        "/api/reports/" + report + "/return",
                        Map.of(
                                "digest",
                                digest,
                                "to",
                                "reporter",
                                "demands",
                                "请补充",
                                "points",
                                List.of(counted, Map.of("text", "逐条写明存在的问题"))));
        handedIn(sample.reportOf(UNIT, VersionsAndCandidatesStory::mended));
        REPORTER.waitsFor(
                "the second version",
                "/api/reports/" + report,
                seen -> seen.path("version").asInt() == 2);
        Reports.submit(UNIT, report);
        Reports.approve(As.leaderOf(UNIT), report);
    }

    private static JsonNode candidateSaying(String report, String words) {
        return Reports.list(As.reviewer()
                        .sees("/api/reports/" + report + "/candidates")
                        .path("items"))
                .stream()
                .filter(candidate -> candidate.path("text").asText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String mended(String paragraph) {
        return paragraph
                .replace("召开31次相关会议，", "")
                .replace("，" + LEFT_OUT, "")
                .replace("制定整改措施359条", "制定整改措施359条，已逐项整改到位");
    }

    /// The report's id.
    private static String handedIn(byte[] file) {
        JsonNode receipt =
                REPORTER.sends("/api/uploads", Form.of("水务局报告.docx", file)).at("/receipts/0");
        Reports.settled(REPORTER, receipt);
        JsonNode page = REPORTER.waitsFor(
                "the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        return Reports.id(page.at("/items/0"));
    }

    private static int itemsOf(String report) {
        return As.reviewer().sees("/api/items?report=" + report).path("items").size();
    }

    private static List<String> candidatesOf(String report) {
        return Reports.list(As.reviewer()
                        .sees("/api/reports/" + report + "/candidates")
                        .path("items"))
                .stream()
                .map(candidate -> candidate.path("state").asText())
                .toList();
    }

    private static void press(Portal.Visit visit, String... keys) {
        for (String key : keys) {
            visit.page().keyboard().press(key);
            // what a key does is seen before a person presses the next
            assertThat(visit.page().locator("tr.here")).isVisible();
        }
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
