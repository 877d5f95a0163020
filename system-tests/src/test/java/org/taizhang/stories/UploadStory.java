package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a file, as those see it who handed it in and those whose report was in it.
class UploadStory {
    private static final String UNIT = "ecology-bureau";

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
    void whoHandsInACompilationSeesWhatBecameOfEachPart() {
        String file = "七家单位%d年汇编.docx".formatted(sample.year());
        try (var city = portal.opensAs("city-reporter", "/uploads")) {
            city.offers(file, sample.compilation());

            Locator sent = city.part("本次上传");
            sent.getByText("确认拆分").click();
            city.presses("确认拆分").sees("报告已建").goesTo("报送");
            city.sees(sent.getByText("拆分为 7 份"));
            sent.getByText("拆分为 7 份").click();
            assertThat(sent.locator("details").getByRole(AriaRole.LISTITEM)).hasCount(7);
            city.sees(sent.getByText("待提交")).isPictured("upload-compilation");
        }
        try (var unit = portal.opensAs(UNIT + "-reporter")) {
            unit.goesTo("报告").sees("来自汇编").isPictured("reports");
        }
    }

    @Test
    void aUnitHasItsPartOfACompilationAndAsksForACorrection() {
        JsonNode receipt = Reports.handedIn("汇编.docx", sample.compilation());
        Reports.confirmSplit(receipt);
        String report = reportIn(receipt);

        try (var unit = portal.opensAs(UNIT + "-reporter", "/reports/" + report)) {
            Locator original = unit.page().getByRole(AriaRole.LINK).filter(containing("本单位部分的原文"));
            String text = new String(unit.download(original), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains(title)
                    .doesNotContain(sample.expectedTitles().get("archives"));

            unit.presses("请求更正")
                    .answers("请求更正", Map.of("哪里不对，应为什么", "年度应为上一年"), "提出请求")
                    .sees("等督办人员答复")
                    .isPictured("correction-asked");
        }
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.sees("年度应为上一年")
                    .presses("答复")
                    .answers("答复更正请求", Map.of("答复内容", "已更正"), "答复")
                    .sees("已更正");
        }
    }

    @Test
    void whoHandedInTheWrongFileTakesItBackAndFilesTheReceipt() {
        JsonNode receipt = As.reporterOf(UNIT)
                .sends("/api/uploads", Form.of("传错了的报告.docx", sample.reportOf(UNIT)))
                .at("/receipts/0");
        String report = reportIn(receipt);
        String number = receipt.path("number").asText();

        try (var reporter = portal.opensAs(UNIT + "-reporter", "/uploads")) {
            Locator row = reporter.page().getByRole(AriaRole.ROW).filter(containing(number));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回"))
                    .click();
            reporter.answers("撤回上传件", Map.of("撤回原因（可不填）", "传错了"), "撤回")
                    .sees(row.getByText("传错了"))
                    .isPictured("upload-withdrawn");
            reporter.goesTo("报告");
            assertThat(reporter.page().getByRole(AriaRole.LINK).filter(containing(title)))
                    .hasCount(0);

            reporter.goesTo("报送");
            row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("打印回执"))
                    .click();
            reporter.sees(number).isPictured("receipt-printed");
            reporter.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            reporter.sees(number).sees("内容校验码");
            assertThat(reporter.page().getByRole(AriaRole.BUTTON)).hasCount(0);
        }
        assertThat(As.reporterOf(UNIT)
                        .sees("/api/reports/" + report)
                        .path("state")
                        .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void aMeetingNoticeLeavesTheListsWhenSomebodySaysWhatItIs() {
        String report = reportIn(As.reporterOf(UNIT)
                .sends("/api/uploads", Form.of("其实是通知.docx", sample.reportOf(UNIT)))
                .at("/receipts/0"));

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report)) {
            reviewer.presses("不是报告")
                    .answers("认定不是报告", Map.of("理由", "是会议通知"), "移出")
                    .sees("已认定不是报告")
                    .isPictured("no-report");
            reviewer.goesTo("报告").follows("不是报告").follows(title).presses("恢复为报告");
            assertThat(reviewer.page().getByText("已认定不是报告")).hasCount(0);
        }
    }

    @Test
    void whatIsNotTakenIsSaidBeforeItIsSent() {
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/uploads")) {
            reporter.sees(reporter.page().getByText(Pattern.compile("单个不超过 200 MB")))
                    .offers("照片.bmp", new byte[] {1, 2, 3})
                    .sees("bmp 不是能识读的文件")
                    .sees("换一个文件");
        }
    }

    private static String reportIn(JsonNode receipt) {
        JsonNode page = As.reporterOf(UNIT)
                .waitsFor("the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        return Reports.id(page.at("/items/0"));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
