package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/// A supervisor plans to look again at closed items and draws some; another than who accepted one finds that it has
/// rebounded, and a new item names the old.
class LookBackStory {

    private static final String UNIT = "water-bureau";

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
    void whatReboundsIsOpenedAnewAndNamesTheClosedItem() {
        String list = "巡察反馈清单" + run;
        String item = aClosedItemOf(list);
        String number = As.reviewer().sees("/api/items/" + item).path("number").asText();
        // Who was never here is not known to the directory yet.
        new As("second-reviewer").sees("/api/queue/counts");
        try (var integrator = Integrator.subscribed()) {
            try (var reviewer = portal.opensAs("reviewer", "/look-backs")) {
                plans(reviewer, "一季度回头看" + run, list);
                reviewer.sees("还没有抽取：只有督办人员看得见，可以修改。").presses("抽取");
                confirms(reviewer, "抽取");
                reviewer.sees(number).presses("重新推算").sees("一致：按种子和范围重新推算，抽到的是同样的事项。");
                assigns(reviewer, number, "沈雪");
                reviewer.sees("沈雪").isPictured("look-back");
            }
            try (var looker = portal.opensAs("second-reviewer")) {
                looker.goesTo("待办").follows(number).presses("登记回头看结果");
                records(looker);
                looker.sees("反弹，另立 ");
            }
            integrator.hears(item, Topic.ITEMS, facts -> facts.contains("item.looked-back"));
        }

        JsonNode old = As.reporterOf(UNIT).sees("/api/items/" + item);
        assertThat(old.path("state").asText()).isEqualTo("closed");
        String next = old.path("followedBy").path("id").asText();
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/ledger/" + next)) {
            reporter.sees("承接 " + number)
                    .follows("承接 " + number)
                    .sees("台账又停记了两个月")
                    .isPictured("rebounded");
        }
        try (var approver = portal.opensAs("approver", "/look-backs?view=rebounds")) {
            approver.sees("验收人").sees("市水务局党组");
        }
    }

    private static String aClosedItemOf(String title) {
        Map<String, Object> wish = Map.of("title", title, "kind", "rectification", "year", 2031, "unit", "city");
        String list = Reports.id(As.reviewer().sends("/api/lists", wish));
        As.reviewer()
                .sends(
                        "/api/lists/" + list + "/lines",
                        Map.of("unit", UNIT, "problem", "廉政风险台账记录不全", "class", "staged"));
        As.reviewer().asks(Call.post("/api/lists/" + list + "/issuing")).good();
        String item =
                Reports.id(As.reporterOf(UNIT).sees("/api/items?list=" + list).at("/items/0"));
        Items.signed(UNIT, item);
        Items.proven(UNIT, item);
        Items.applied(UNIT, item);
        Items.passed(item);
        Items.closed(item);
        return item;
    }

    private static void plans(Portal.Visit reviewer, String title, String list) {
        reviewer.presses("新建回头看计划");
        Locator dialog = dialog(reviewer);
        dialog.getByLabel("名称").fill(title);
        date(dialog, "销号自", Items.today().minusDays(5).toString());
        date(dialog, "销号至", Items.today().toString());
        date(dialog, "登记期限", Items.today().plusDays(10).toString());
        Locator lists = field(reviewer, dialog, "清单");
        lists.click(new Locator.ClickOptions().setForce(true));
        lists.fill(list);
        reviewer.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(list))
                .click();
        reviewer.page().keyboard().press("Escape");
        confirms(reviewer, "保存草稿");
        reviewer.sees(title);
    }

    private static void assigns(Portal.Visit reviewer, String number, String name) {
        reviewer.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择 " + number))
                // what shows the tick lies over it
                .dispatchEvent("click");
        reviewer.presses("指派");
        Locator dialog = dialog(reviewer);
        field(reviewer, dialog, "谁来看").click(new Locator.ClickOptions().setForce(true));
        assertThat(reviewer.page()
                        .getByRole(
                                AriaRole.OPTION,
                                new Page.GetByRoleOptions().setName(Pattern.compile("郑洋.*经手 " + number)))
                        .getAttribute("aria-disabled"))
                .isEqualTo("true");
        reviewer.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .click();
        confirms(reviewer, "指派");
    }

    private static void records(Portal.Visit looker) {
        Locator dialog = dialog(looker);
        List.of("反弹", "现场查看").forEach(answer -> dialog.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check(new Locator.CheckOptions().setForce(true)));
        dialog.getByLabel("看到的情况").fill("台账又停记了两个月");
        dialog.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场照片说明.txt", "text/plain", "三月起没有记录".getBytes(StandardCharsets.UTF_8)));
        dialog.getByText("已收到 1 份；登记后不能再加").waitFor();
        confirms(looker, "登记");
    }

    private static void date(Locator dialog, String label, String day) {
        Locator field = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(day);
        field.press("Enter");
    }

    private static Locator field(Portal.Visit visit, Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(visit.page().locator("input"))
                .first();
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
