package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;

/// What happens to an item before it is closed: another class, another item that goes on in it, another responsible
/// unit, one that helps, a better file; and the slip that it is closed with.
class ItemLifeStory {

    private static final String BEFORE = "water-bureau";
    private static final String AFTER = "archives";

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
    void anItemIsReclassifiedAndWhatSaysTheSameGoesOnInIt() {
        List<String> items = itemsOf("水库安全隐患排查整治台账登记不完整" + run, "水库安全隐患排查整治的台账登记还不完整" + run);
        String one = items.get(0);
        String two = items.get(1);
        String number = As.reviewer().sees("/api/items/" + two).path("number").asText();
        try (var integrator = Integrator.subscribed();
                var reviewer = portal.opensAs("reviewer", "/ledger/" + one)) {
            reviewer.sees("该单位的相似事项").sees(number).presses("调整整改类型");
            dialog(reviewer).getByText("持续整改").first().click();
            reviewer.answers("调整整改类型", Map.of("理由", "需要长期坚持"), "调整")
                    .sees(Pattern.compile("整改类型调整为持续整改"))
                    .isPictured("steering");

            reviewer.page().navigate(reviewer.page().url().replace(one, two));
            reviewer.sees(reviewer.part("调整")).presses("并入其他事项");
            chooses(reviewer, "并入哪个事项", Pattern.compile(run));
            reviewer.answers("并入其他事项", Map.of("理由", "说的是同一个问题"), "并入").sees("与另一事项说的是一件事，在那里继续办理；编号和材料都保留。");
            reviewer.follows("已并入")
                    .sees(reviewer.part("同一问题的其他出处"))
                    .sees(number)
                    .isPictured("merged");
            integrator.hears(two, Topic.ITEMS, facts -> facts.contains("item.merged"));
            integrator.hears(one, Topic.ITEMS, facts -> facts.contains("item.joined"));
        }
    }

    @Test
    void anotherUnitSignsForAnItemThatItWasHandedAndItIsClosedWithASlip() {
        String item = itemsOf("值班值守记录不完整" + run).getFirst();
        try (var integrator = Integrator.subscribed();
                var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
            reviewer.presses("改由其他单位负责");
            chooses(reviewer, "新的责任单位", Pattern.compile("档案"));
            reviewer.answers("改由其他单位负责", Map.of("理由", "职责已划转"), "改由该单位负责")
                    .sees(Pattern.compile("^改由.*档案.*负责$"))
                    .isPictured("reassigned");
            integrator.hears(item, Topic.ITEMS, facts -> facts.contains("item.reassigned"));
        }
        // What the page asks first is not theirs any more, which this browser's console says.
        try (var elsewhere = new Portal();
                var left = elsewhere.opensAs(BEFORE + "-reporter", "/ledger/" + item)) {
            left.sees(Pattern.compile("^该事项已改由.*档案.*负责$")).sees("职责已划转").isPictured("departed");
        }
        try (var arrived = portal.opensAs(AFTER + "-reporter", "/ledger/" + item)) {
            var signature = Map.of("措施 1", "逐日核对登记", "责任领导", "欧阳责任", "责任人", "司马经办");
            arrived.presses("签收").answers("签收整改事项", signature, "签收").sees("逐日核对登记");
        }
        isClosedWithASlip(item);
    }

    @Test
    void aUnitThatHelpsNotesWhatItDidUnderItsOwnName() {
        String problem = "移交档案不及时" + run;
        String item = itemsOf(List.of(AFTER), problem).getFirst();
        Items.signed(BEFORE, item);
        try (var helper = portal.opensAs(AFTER + "-reporter", "/ledger")) {
            helper.sees(problem).sees("配合").isPictured("ledger-of-who-helps");
            helper.page().navigate(helper.page().url().replaceAll("/ledger.*", "/ledger/" + item));
            helper.sees(Pattern.compile("^你单位是配合单位"))
                    .presses("填写进展")
                    .answers("填写整改进展", Map.of("进展情况", "已接收移交档案 12 卷"), "保存")
                    .sees("已接收移交档案 12 卷")
                    .isPictured("helping");
            assertThat(buttons(helper, "上传佐证")).isZero();
            assertThat(buttons(helper, "申请销号")).isZero();
        }
        try (var reporter = portal.opensAs(BEFORE + "-reporter", "/ledger/" + item)) {
            reporter.sees("配合单位填写进展").sees("已接收移交档案 12 卷").sees(Pattern.compile("陈晓燕"));
        }
    }

    @Test
    void aBetterFileTakesThePlaceOfAnother() {
        String item = itemsOf("巡查照片不清楚" + run).getFirst();
        Items.signed(BEFORE, item);
        Items.proven(BEFORE, item);
        try (var reporter = portal.opensAs(BEFORE + "-reporter", "/ledger/" + item)) {
            reporter.presses("替换“整改完成情况说明.txt”").offers("补正说明.txt", "补正：附三月巡查照片".getBytes(StandardCharsets.UTF_8));
            reporter.answers("替换佐证材料", Map.of("材料生效日期", Items.today().toString()), "替换")
                    .sees("替换佐证材料（补正）")
                    .sees(Pattern.compile("由“补正说明.txt”替换$"))
                    .sees("整改完成情况说明.txt")
                    .isPictured("evidence-replaced");
        }
        assertThat(As.reviewer().sees("/api/items/" + item).path("evidence").findValuesAsText("replaced"))
                .containsExactly("true", "false");
    }

    private static int buttons(Portal.Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .count();
    }

    private void isClosedWithASlip(String item) {
        Items.proven(AFTER, item);
        Items.applied(AFTER, item);
        Items.passed(item);
        try (var approver = portal.opensAs("approver", "/ledger/" + item)) {
            approver.sees("对账销号单");
            LedgerStory.ticks(approver.page().getByRole(AriaRole.CHECKBOX));
            approver.page().getByText("现场核查").first().click();
            approver.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^予以销号")))
                    .click();
            approver.follows("对账销号单")
                    .sees(Pattern.compile("^销号文号：XH-\\d{4}-\\d{4}$"))
                    .sees(Pattern.compile("^现场核查。"))
                    .isPictured("slip");
        }
    }

    /// Of a list that was issued, each asking the water bureau.
    private static List<String> itemsOf(String... problems) {
        return itemsOf(List.of(), problems);
    }

    /// @param helping codes of units that cooperate
    private static List<String> itemsOf(List<String> helping, String... problems) {
        String list = Reports.id(As.reviewer()
                .sends("/api/lists", Map.of("title", "整改清单", "kind", "rectification", "year", 2030, "unit", "city")));
        for (String problem : problems) {
            As.reviewer()
                    .sends(
                            "/api/lists/" + list + "/lines",
                            Map.of("unit", BEFORE, "problem", problem, "class", "staged", "cooperatingUnits", helping));
        }
        As.reviewer().asks(Call.post("/api/lists/" + list + "/issuing")).good();
        return Reports.list(As.reviewer().sees("/api/items?list=" + list).path("items")).stream()
                .sorted(Comparator.comparing(item -> item.path("number").asText()))
                .map(Reports::id)
                .toList();
    }

    private static void chooses(Portal.Visit visit, String field, Pattern option) {
        dialog(visit)
                .getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
                .and(visit.page().locator("input"))
                .first()
                // what shows the choice lies over the field
                .click(new Locator.ClickOptions().setForce(true));
        visit.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    private static Locator dialog(Portal.Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }
}
