package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A unit hands in another unit's report under its own name; the reviewer sees it, the unit sees no word of the other.
class NearCopyStory {
    private static final String COPIED = "archives";
    private static final String COPIER = "water-bureau";
    private static final List<String> WHO = List.of("局机关", "城区管网所", "北片水厂", "河长办", "东山水库", "执法大队", "供水公司", "节水办");
    private static final List<String> HOW = List.of("夜间突击", "分片包干", "随机抽取", "逐户登门", "联合街道", "邀请代表", "通宵值守", "边查边改");
    private static final List<String> WHAT =
            List.of("走访用水大户", "检修老旧阀门", "复核取水台账", "清淤支渠", "更换智能水表", "排查渗漏点", "整治私搭管道", "抽检末梢水");
    private static final List<String> THEN =
            List.of("群众拍手称快", "隐患当天清零", "数据当场公示", "问题移交专班", "费用节省一成", "投诉下降四成", "水压明显改善", "责任写进清单");

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
    void aCopiedReportIsShownPassageByPassageToWhoeverSeesBoth() {
        Map<String, String> titles = sample.expectedTitles();
        Reports.handedInAlone(COPIED, report(titles.get(COPIED)));
        String copy = Reports.handedInAlone(COPIER, report(titles.get(COPIER)));

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + copy)) {
            Locator found = reviewer.part("与其他报告雷同");
            reviewer.sees(found.getByText(Pattern.compile("^高度雷同 \\d+%")));
            found.getByRole(AriaRole.LINK).first().click();
            reviewer.sees("雷同对照").sees(Pattern.compile("\\d+ 字相同")).isPictured("near-copies");
            reviewer.presses("合理引用：第 1 段");
            reviewer.page().getByLabel(Pattern.compile("^为什么可以照写")).fill("上级文件原文");
            reviewer.presses("合理引用").sees("上级文件原文");
        }
        try (var reporter = portal.opensAs(COPIER + "-reporter", "/reports/" + copy)) {
            reporter.sees(titles.get(COPIER));
            assertThat(reporter.part("与其他报告雷同")).isHidden();
        }
    }

    /// In words of its own: what very many reports have in common is taken for a set phrase.
    private byte[] report(String title) {
        var random = new Random(sample.year());
        var lines = new ArrayList<>(List.of(title));
        for (String heading : List.of("一、抓供水安全", "二、抓河道管护", "三、抓行业作风")) {
            lines.add(heading);
            for (int paragraph = 0; paragraph < 2; paragraph++) lines.add(paragraph(random));
        }
        return Docx.of(lines);
    }

    private static String paragraph(Random random) {
        return Stream.generate(() -> "%s%s%s%d处，%s。"
                        .formatted(
                                any(WHO, random),
                                any(HOW, random),
                                any(WHAT, random),
                                2 + random.nextInt(90),
                                any(THEN, random)))
                .limit(5)
                .collect(Collectors.joining());
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
