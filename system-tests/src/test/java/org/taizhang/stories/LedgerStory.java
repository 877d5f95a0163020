package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An item's days in a real browser: from its measures to its close-out.
class LedgerStory {
    private static final String UNIT = "archives";

    private Portal portal;
    private String item;

    @BeforeEach
    void anItemIsAtWork() {
        portal = new Portal();
        Sample sample = Sample.ofFreeYear();
        As reporter = As.reporterOf(UNIT);
        JsonNode receipt = reporter.sends("/api/uploads", Form.of("报告.docx", sample.reportOf(UNIT)))
                .at("/receipts/0");
        String report = Reports.id(reporter.waitsFor(
                        "the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                                .isEmpty())
                .at("/items/0"));
        Reports.submit(UNIT, report);
        item = Items.accepted(Items.firstProposed(report));
        Items.signed(UNIT, item);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void aMeasureIsReportedDoneByItself() {
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/ledger/" + item)) {
            reporter.sees("还有 1 条措施没有完成").sees("还没有佐证材料，申请销号前须上传").isPictured("9-item-of-the-unit");

            reporter.presses("报完成").answers("措施 1 已完成", Map.of(), "报完成").sees(Pattern.compile("完成措施 1："));

            reporter.presses("恢复")
                    .answers("恢复措施 1 为未完成", Map.of("原因", "台账不全"), "恢复")
                    .sees("台账不全");
        }
    }

    @Test
    void whatWasDemandedIsAnsweredBeforeTheUnitAppliesAgain() {
        Items.proven(UNIT, item);
        applied();

        try (var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
            reviewer.sees("对账销号单").isPictured("10-close-out-slip");
            button(reviewer, Pattern.compile("^退回，补充整改")).click();
            reviewer.page().getByLabel("补充要求").fill("补充监督台账\n说明责任人");
            reviewer.presses("退回，附 2 条要求").sees("审核退回，补充整改");
        }
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/ledger/" + item)) {
            reporter.presses("申请销号");
            Locator dialog = reporter.page().getByRole(AriaRole.DIALOG);
            Locator send = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交申请"));
            dialog.getByLabel("整改成效").fill("第二次申请");
            assertThat(send).isDisabled();
            dialog.getByLabel("对第 1 条要求的回应").fill("台账已补");
            dialog.getByLabel("对第 2 条要求的回应").fill("由办公室负责");
            send.click();
            reporter.sees("申请销号（第 2 次）").sees("由办公室负责");
        }
        try (var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
            decides(reviewer, Pattern.compile("^通过，提请验收"));
            As.reviewer().waitsFor("the acceptance", "/api/items/" + item, seen -> seen.at("/procedure/step")
                    .asText()
                    .equals("acceptance"));
        }
        try (var approver = portal.opensAs("approver", "/ledger/" + item)) {
            decides(approver, Pattern.compile("^予以销号"));
            approver.sees("已销号的事项不再变动；问题反弹的，另立事项。").isPictured("11-closed");
        }
    }

    @Test
    void theSentenceOfAnItemOpensInThePartWhereItStands() {
        JsonNode found = As.reviewer().sees("/api/items/" + item);
        JsonNode place = found.path("place");
        String version = "/api/reports/" + found.path("report").asText() + "/versions/"
                + place.path("version").asInt();
        JsonNode part = partAt(
                As.reviewer().sees(version + "/analysis").path("sections"),
                place.path("start").asInt());

        try (var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
            reviewer.follows(found.path("source").asText());
            assertThat(reviewer.page().locator("article [data-here]").first()).isInViewport();
            assertThat(reviewer.page().locator("nav [aria-current=location]").first())
                    .containsText(part.path("heading").asText());
        }
    }

    /// The smallest part around a place that the outline names.
    private static JsonNode partAt(JsonNode parts, int at) {
        for (JsonNode part : parts) {
            boolean around =
                    part.path("start").asInt() <= at && at < part.path("end").asInt();
            if (!around) continue;
            JsonNode inner = partAt(part.path("children"), at);
            return inner.path("heading").asText().isEmpty() ? part : inner;
        }
        return MissingNode.getInstance();
    }

    private void applied() {
        As reporter = As.reporterOf(UNIT);
        String digest = reporter.sees("/api/items/" + item).path("digest").asText();
        reporter.sends("/api/items/" + item + "/application", Map.of("digest", digest, "results", "第一次申请"));
    }

    /// Ticks what the slip asks, and decides.
    private static void decides(Portal.Visit person, Pattern button) {
        person.sees("对账销号单");
        ticks(person.page().getByRole(AriaRole.CHECKBOX));
        person.page().getByText("现场核查").first().click();
        button(person, button).click();
    }

    /// Each of them, once they are there.
    static void ticks(Locator boxes) {
        assertThat(boxes.first()).isAttached();
        for (Locator box : boxes.all()) if (!box.isChecked()) box.press("Space");
    }

    private static Locator button(Portal.Visit person, Pattern name) {
        return person.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
