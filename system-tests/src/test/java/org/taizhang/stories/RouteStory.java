package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An administrator has two supervisors decide together what one decided after the other. What is handed in then goes
/// that way; what is under way does not. The route is one of its own, which only its own campaigns choose.
class RouteStory {
    private static final String EARLIER = "water-bureau";
    private static final String LATER = "archives";
    private static final String LATER_NAME = "市档案馆党委";

    private Portal portal;
    private Sample sample;
    private String code;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
        code = "together-" + sample.year();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whatIsDrawnIsTriedPublishedAndGoneByWhileTheOldWayIsGoneToItsEnd() {
        String label = sample.year() + " 会商流程";
        addsAsItIs(label);
        List.of(EARLIER, LATER).forEach(this::asksByIt);
        String underWay = signedReportOf(EARLIER);

        try (var administrator = portal.opensAs("administrator", "/routes?route=" + code)) {
            draws(administrator);
            tries(administrator);
            publishes(administrator);
        }

        assertThat(stepOf(underWay)).isEqualTo("first-review");
        String report = signedReportOf(LATER);
        isDecidedTogether(report);
        Reports.approve(As.reviewer(), underWay);
        assertThat(stepOf(underWay)).isEqualTo("final-review");
        Reports.approve(As.approver(), underWay);
        assertThat(stateOf(underWay)).isEqualTo("approved");
    }

    /// A route of its own, published with the usual steps.
    private void addsAsItIs(String label) {
        Map<String, Object> wish =
                Map.of("code", code, "procedure", "approval", "label", Map.of("zh", label, "en", "Together"));
        JsonNode draft = As.administrator().sends("/api/routes", wish).at("/items/0");
        Map<String, String> publication = Map.of("digest", draft.path("digest").asText(), "changed", "沿用默认环节");
        As.administrator().sends("/api/routes/" + code + "/draft/publish", publication);
    }

    private void asksByIt(String unit) {
        var wish = new LinkedHashMap<String, Object>(
                Map.of("title", sample.year() + " 会商任务", "kind", "accountability", "rhythm", "once", "branch", unit));
        wish.putAll(Map.of("year", sample.year(), "withBranch", true, "route", code));
        wish.put("due", Items.today().plusDays(9).toString());
        String campaign = Reports.id(As.reviewer().sends("/api/campaigns", wish));
        As.reviewer().sends("/api/campaigns/" + campaign + "/opening", Map.of());
    }

    private String signedReportOf(String unit) {
        String report = Reports.handedInAlone(unit, sample.reportOf(unit));
        Reports.submit(unit, report);
        Reports.approve(As.leaderOf(unit), report);
        return report;
    }

    private static void draws(Portal.Visit administrator) {
        administrator.sees("已发布").presses("在后面增加环节：审签");
        Page page = administrator.page();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("增加环节"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("增加席位"))
                .click();
        chooses(page, "第 2 席角色", "审批人员");
        dialog.getByText("会签", new Locator.GetByTextOptions().setExact(true)).click();
        administrator
                .answers("增加环节", Map.of("名称（中文）", "会商", "名称（英文）", "Conference"), "存为草稿")
                .sees("这是草稿，还没有生效");
    }

    private static void tries(Portal.Visit administrator) {
        chooses(administrator.page(), "选择单位", LATER_NAME);
        administrator
                .sees(LATER_NAME + "人手不够：经办人不能审批，一人只能办一次")
                .presses("移除“初审”")
                .presses("移除“终审”")
                .sees(LATER_NAME + "走得通")
                .isPictured("routes");
    }

    private static void chooses(Page page, String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .press("ArrowDown");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .locator("visible=true")
                .click();
    }

    private static void publishes(Portal.Visit administrator) {
        administrator
                .presses("发布")
                .answers("发布第 2 版", Map.of("改了什么", "初审、终审并为会商"), "发布")
                .sees("初审、终审并为会商")
                .sees(Pattern.compile("已停用"));
    }

    /// Returned after the first of two has approved, and handed in again: what was said stays.
    private void isDecidedTogether(String report) {
        JsonNode before = shown(report);
        assertThat(steps(before)).hasSize(2);
        var said = new LinkedHashMap<>(Reports.onWhatIs(before, "approval"));
        said.put("opinion", "数据已核对");
        As.reviewer().sends("/api/reports/" + report + "/approval", said);
        assertThat(stepOf(report)).isEqualTo(before.path("step").asText());
        Map<String, String> demands = new LinkedHashMap<>(Reports.onWhatIs(shown(report), "return"));
        demands.putAll(Map.of("to", "reporter", "demands", "请补充整改时限"));
        As.approver().sends("/api/reports/" + report + "/return", demands);

        Reports.submit(LATER, report);
        Reports.approve(As.leaderOf(LATER), report);
        try (var approver = portal.opensAs("approver", "/reports/" + report)) {
            approver.turnsTo("审批").sees("数据已核对").sees("会商");
        }
        Reports.approve(As.approver(), report);
        assertThat(stateOf(report)).isEqualTo("submitted");
        Reports.approve(As.reviewer(), report);
        assertThat(stateOf(report)).isEqualTo("approved");
    }

    private static List<String> steps(JsonNode report) {
        var steps = new ArrayList<String>();
        report.at("/routes/0/steps").forEach(step -> steps.add(step.path("code").asText()));
        return steps;
    }

    private static JsonNode shown(String report) {
        return As.reviewer().sees("/api/reports/" + report);
    }

    private static String stepOf(String report) {
        return shown(report).path("step").asText();
    }

    private static String stateOf(String report) {
        return shown(report).path("state").asText();
    }
}
