package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;

/// A supervisor issues lists; their units sign for what they owe, and a duty is confirmed by period.
class ListStory {

    private static final String OWING = "市水务局党组";

    private final String run = Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 28));
    private Portal portal;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void aListIsWrittenIssuedAndSignedForAndTheNextYearsDraftIsMadeOfIt() {
        int year = Items.today().getYear();
        String title = year + " 年重点任务清单" + run;
        try (var integrator = Integrator.subscribed();
                var reviewer = portal.opensAs("reviewer", "/lists")) {
            drafts(reviewer, title, "任务");
            adds(reviewer, Map.of("任务", "完成水库除险加固", "任务来源", "市委常委会会议"));
            reviewer.sees("完成水库除险加固").isPictured("list").presses("下发");
            String list = reviewer.page().url().replaceFirst(".*/lists/([0-9a-f-]+).*", "$1");
            confirms(reviewer, "下发");
            reviewer.sees(Pattern.compile("RW-\\d{4}-\\d{4}"));
            integrator.hears(list, Topic.LISTS, facts -> facts.contains("list.issued"));

            try (var reporter = portal.opensAs("water-bureau-reporter", "/lists/" + list)) {
                reporter.page()
                        .getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("RW-\\d{4}-\\d{4}")))
                        .click();
                reporter.sees("市委常委会会议");
            }

            reviewer.presses("转为下一年度草稿").sees((year + 1) + " 年重点任务清单" + run).sees("完成水库除险加固");
        }
    }

    @Test
    void aDutyIsConfirmedWithOneClickWhenNothingIsNew() {
        try (var reporter = portal.opensAs("water-bureau-reporter", "/ledger/" + aSignedDuty())) {
            reporter.presses("本期确认");
            reporter.sees("本期无新情况，确认");
            confirms(reporter, "确认");
            reporter.sees("无新情况").sees("本期已经确认，下一期开始后再确认。").isPictured("duty");
        }
    }

    @Test
    void aDutyIsConfirmedWithFiguresAndProofWhenSomethingIs() {
        try (var reporter = portal.opensAs("water-bureau-reporter", "/ledger/" + aSignedDuty())) {
            reporter.presses("本期确认");
            Locator dialog = dialog(reporter);
            dialog.getByText("有新情况，填写后确认").click();
            dialog.getByLabel("本期做了什么（写明数字）").fill("党组研究2次，听取汇报5个");
            dialog.getByLabel("完成比例（%）").fill("60");
            dialog.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload(
                            "会议纪要.txt", "text/plain", "党组会议纪要\n研究党建工作。".getBytes(StandardCharsets.UTF_8)));
            confirms(reporter, "确认");
            reporter.sees("党组研究2次，听取汇报5个")
                    .sees("会议纪要.txt")
                    .sees(Pattern.compile("为 \\d{4}M\\d{2} 上传佐证材料"))
                    .sees(Pattern.compile("确认 \\d{4}M\\d{2}，完成 60%"))
                    .isPictured("duty-with-proof");
        }
    }

    private String aSignedDuty() {
        String list = Reports.id(As.reviewer()
                .sends("/api/lists", Map.of("title", "责任清单" + run, "kind", "duty", "year", 2030, "unit", "city")));
        Map<String, Object> duty = Map.of(
                "unit",
                "water-bureau",
                "problem",
                "每月研究一次党建工作",
                "class",
                "long-term",
                "particulars",
                Map.of("bearer", "党组", "cycle", "monthly"));
        As.reviewer().sends("/api/lists/" + list + "/lines", duty);
        As.reviewer().asks(Call.post("/api/lists/" + list + "/issuing")).good();
        String item = Reports.id(
                As.reporterOf("water-bureau").sees("/api/items?list=" + list).at("/items/0"));
        As.reporterOf("water-bureau").sends("/api/items/" + item + "/signature", Map.of("measures", List.of()));
        return item;
    }

    @Test
    void theLedgerIsSeenByUnitAndAViewOfItIsSharedWithTheUnitsBelow() {
        aSignedDuty();
        String name = "按单位看" + run;
        try (var reviewer = portal.opensAs("reviewer", "/ledger")) {
            reviewer.page()
                    .getByText("按单位", new Page.GetByTextOptions().setExact(true))
                    .click();
            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^市水务局党组 ")))
                    .click();
            reviewer.sees("每月研究一次党建工作").isPictured("ledger-groups");
            reviewer.presses("我的视图");
            reviewer.page().getByLabel("给当前筛选起个名字").fill(name);
            reviewer.page()
                    .getByText("本单位和下级单位", new Page.GetByTextOptions().setExact(true))
                    .click();
            reviewer.presses("保存").sees("已共享给本单位和下级单位");
        }
        try (var reporter = portal.opensAs("archives-reporter", "/ledger")) {
            reporter.presses("我的视图");
            reporter.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                    .click();
            reporter.page().waitForURL(Pattern.compile(".*group=unit.*"));
            assertThat(reporter.page().content()).doesNotContain("市水务局党组");
        }
    }

    @Test
    void aListIsFilledFromAnExcelFileAsFarAsItIsRightAndNothingTwice() {
        String list = Reports.id(As.reviewer()
                .sends("/api/lists", Map.of("title", "导入清单" + run, "kind", "task", "year", 2030, "unit", "city")));
        byte[] file = Xlsx.of(List.of(
                List.of("责任单位", "问题（事项）", "整改类型", "完成时限", "任务来源"),
                List.of("市水务局", "完成排水管网普查", "分阶段整改", "2030年3月1日", "市政府常务会议"),
                List.of("火星", "修订采砂办法", "分阶段整改", "明年", "市政府常务会议")));

        try (var reviewer = portal.opensAs("reviewer", "/lists/" + list)) {
            reviewer.presses("导入 Excel").sees("下载模板");
            looksAt(reviewer, file);
            reviewer.sees("新增 1，修改 0，不变 0，有误 1")
                    .sees(Pattern.compile("责任单位：没有“火星”这个单位"))
                    .sees(Pattern.compile("完成时限：“明年”不是可用的日期"));
            Download faulty = reviewer.page().waitForDownload(() -> confirms(reviewer, "下载有误的行"));
            assertThat(faulty.suggestedFilename()).isEqualTo("下载有误的行.xlsx");
            confirms(reviewer, "确认导入 1 行");
            reviewer.sees("完成排水管网普查");

            reviewer.presses("导入 Excel");
            looksAt(reviewer, file);
            reviewer.sees("新增 0，修改 0，不变 1，有误 1");
        }
    }

    private static void looksAt(Portal.Visit reviewer, byte[] file) {
        dialog(reviewer)
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "清单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
    }

    private static void drafts(Portal.Visit reviewer, String title, String kind) {
        reviewer.presses("新建清单");
        Locator dialog = dialog(reviewer);
        dialog.getByLabel("名称").fill(title);
        chooses(reviewer, dialog, "类型", kind);
        confirms(reviewer, "保存草稿");
        reviewer.sees(title).sees("还没有下发：只有建清单的一方看得见，可以随意增改。");
    }

    private static void adds(Portal.Visit reviewer, Map<String, String> said) {
        reviewer.presses("添加条目");
        Locator dialog = dialog(reviewer);
        said.forEach((label, text) -> dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text));
        chooses(reviewer, dialog, "责任单位", OWING);
        confirms(reviewer, "保存");
    }

    private static void chooses(Portal.Visit visit, Locator dialog, String label, String option) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(visit.page().locator("input"))
                .first()
                // what shows the choice lies over the field
                .click(new Locator.ClickOptions().setForce(true));
        visit.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
    }

    private static void confirms(Portal.Visit visit, String submit) {
        dialog(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(submit).setExact(true))
                .click();
    }

    private static Locator dialog(Portal.Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }
}
