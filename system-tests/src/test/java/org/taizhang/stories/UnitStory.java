package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An administrator keeps the tree of units: adds, renames, moves and closes, one by one and by file, and no report is
/// lost by it.
class UnitStory {

    private static final List<String> HEAD = List.of("单位代码", "单位名称", "上级单位代码");

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
    void aUnitIsAddedRenamedMovedAndClosedAndItsReportStaysInSight() {
        String code = "story-" + run;
        String name = "市水文监测中心" + run;
        try (var administrator = portal.opensAs("administrator", "/units")) {
            administrator.presses("新增单位");
            Locator dialog = administrator.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("代码").fill(code);
            dialog.getByLabel("名称").fill("市水文站" + run);
            administrator.presses("保存").sees("没有人属于这个单位");
        }
        String report = handedInByTheCity("市水文站" + run);

        try (var administrator = portal.opensAs("administrator", "/units?unit=" + code)) {
            administrator.presses("修改名称与别名");
            administrator.page().getByRole(AriaRole.DIALOG).getByLabel("名称").fill(name);
            administrator.sees("原名称会保留").presses("保存").sees("市水文站%s（用到".formatted(run));
            administrator.isPictured("units");
            chooses(administrator, "移动单位", "移到哪个单位之下", "市水务局党组");
            administrator.sees("单位移动");
            chooses(administrator, "撤销单位", "承接单位", "市水务局党组");
            administrator.sees("撤销，由“市水务局党组”承接");
        }

        try (var reporter = portal.opensAs("water-bureau-reporter", "/reports/" + report)) {
            reporter.sees(name).presses("谁能看到").sees("承接单位");
        }
    }

    @Test
    void aFileWithAFaultyLineIsMendedBeforeAnythingIsWritten() {
        try (var administrator = portal.opensAs("administrator", "/units")) {
            administrator.presses("导入名册");
            List<String> good = List.of("x-" + run, "新单位" + run, "city");
            choose(administrator, Xlsx.of(List.of(HEAD, good, List.of("y-" + run, "", "nowhere"))));
            administrator.sees("请填写单位名称").sees("新增 1，修改 0，不变 0，有误 1");
            administrator.presses("换一个文件");
            choose(administrator, Xlsx.of(List.of(HEAD, good)));
            administrator.presses("确认导入 1 个单位").sees("已导入 1 个单位");
        }
        assertThat(As.administrator().sees("/api/units").toString()).contains("新单位" + run);
    }

    private static String handedInByTheCity(String unit) {
        byte[] file = Docx.of(List.of(
                "2021年%s落实全面从严治党主体责任情况报告".formatted(unit),
                "一、主要工作",
                "全年召开党组会议研究全面从严治党工作4次。",
                "二、存在的问题",
                "一是个别站点日常监督不够经常。"));
        String upload = Reports.id(Reports.handedIn("报告.docx", file));
        return Reports.id(As.reviewer()
                .waitsFor("the report", "/api/reports?upload=" + upload, seen -> !seen.path("items")
                        .isEmpty())
                .at("/items/0"));
    }

    private static void chooses(Portal.Visit visit, String act, String field, String unit) {
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act))
                .first()
                .click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel(field).and(visit.page().locator("input")).first().fill(unit);
        visit.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(unit))
                .first()
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private static void choose(Portal.Visit visit, byte[] file) {
        visit.page()
                .getByRole(AriaRole.DIALOG)
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "名册.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
    }
}
