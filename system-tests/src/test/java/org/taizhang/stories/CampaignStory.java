package org.taizhang.stories;

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
import org.taizhang.events.Topic;

/// A supervisor asks all units for their reports; one answers, another is reminded, and who owes is exported.
class CampaignStory {
    private static final String ANSWERS = "water-bureau";
    private static final String OWES = "archives";
    private static final String OWING = "市档案馆党委";

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
    void whatIsAskedForIsAnsweredOrChased() {
        String title = sample.year() + " 年度责任报告";
        try (var integrator = Integrator.subscribed();
                var reviewer = portal.opensAs("reviewer")) {
            String campaign = opens(reviewer, title);
            answers(title, campaign);
            chases(reviewer, title, campaign);
            isSeenAtHomeByWhoAsks(reviewer);
            isSeenByWhoOwes(title);

            integrator.hears(campaign, Topic.CAMPAIGNS, facts -> facts.contains("campaign.reminded"));
            assertThat(integrator.facts(campaign, Topic.CAMPAIGNS))
                    .isEqualTo(List.of("campaign.opened", "campaign.reminded"));
        }
    }

    private String opens(Portal.Visit reviewer, String title) {
        String due = Items.today().plusDays(9).toString();
        reviewer.goesTo("报送任务")
                .presses("布置任务")
                .answers("布置任务", Map.of("名称", title, "年度", String.valueOf(sample.year()), "截止日期", due), "保存，暂不布置")
                .sees(Pattern.compile("还没有布置 · 截止"))
                .presses("布置")
                .sees(reviewer.part("各单位进度"))
                .sees("没有上传 " + unitsBelowTheCity());
        return reviewer.page().url().replaceFirst(".*/campaigns/([0-9a-f-]+).*", "$1");
    }

    /// Other stories may have added units before this one asks them all.
    private static int unitsBelowTheCity() {
        int open = 0;
        for (JsonNode unit : As.administrator().sees("/api/units").path("items"))
            if (!unit.hasNonNull("closedOn") && unit.hasNonNull("parent")) open++;
        return open;
    }

    private void answers(String title, String campaign) {
        try (var reporter = portal.opensAs(ANSWERS + "-reporter")) {
            reporter.sees("要报送的").follows("去报送 " + title).sees(reporter.page().getByText(title + " · "));
            reporter.offers("责任报告.docx", sample.reportOf(ANSWERS));
            As.reporterOf(ANSWERS).waitsFor("the report", "/api/campaigns/" + campaign + "/units", seen -> stage(seen)
                    .startsWith("read"));
        }
    }

    private static String stage(JsonNode units) {
        return units.at("/items/0/stage").asText();
    }

    private static void chases(Portal.Visit reviewer, String title, String campaign) {
        reviewer.goesTo("报送任务").follows(title).sees("没有上传 " + (unitsBelowTheCity() - 1));
        Locator owing =
                reviewer.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择 " + OWING));
        owing.check();
        reviewer.sees("已选 1 个单位")
                .presses("提醒…")
                .sees("将提醒 1 个单位")
                .answers("提醒还没交来的单位", Map.of(), "发出提醒")
                .sees(Pattern.compile("，1 次$"))
                .isPictured("campaign");
        byte[] book = reviewer.download(
                reviewer.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导出未报名单")));
        assertThat(book).startsWith('P', 'K');
        assertThat(As.reviewer()
                        .sees("/api/campaigns/" + campaign)
                        .at("/figures/owing")
                        .asInt())
                .isEqualTo(unitsBelowTheCity());
    }

    private static void isSeenAtHomeByWhoAsks(Portal.Visit reviewer) {
        reviewer.goesTo("首页");
        Locator panel = reviewer.part("在办的报送任务");
        Locator count = panel.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^没有上传 \\d+$")))
                .first();
        reviewer.sees(count).isPictured("home-campaigns");
        String said = count.textContent().strip();
        count.click();
        reviewer.sees(reviewer.part("各单位进度")).sees(said);
        assertThat(reviewer.page().url()).endsWith("?view=not-begun");
    }

    private void isSeenByWhoOwes(String title) {
        try (var reporter = portal.opensAs(OWES + "-reporter")) {
            reporter.sees("要报送的").sees(title).sees(Pattern.compile("提醒过")).isPictured("campaign-owed");
        }
    }
}
