package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A unit sees what its last approved report promised beside its new one, and what it still owes where it claims that
/// all is put right; the supervisor confirms, and demands what was not done.
class LastYearStory {
    private static final String UNIT = "water-bureau";
    private static final List<String> PROMISES = List.of(
            "一是推进智慧水利平台建设，年底前上线运行。", "二是对18座小型水库全部完成安全鉴定。", "三是每季度听取一次所属单位责任落实情况汇报。", "四是建立工程变更联审制度，变更未经联审不得施工。");

    private Portal portal;
    private Sample before;
    private Sample now;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        before = Sample.ofTwoFreeYears();
        now = new Sample(before.year() + 1);
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void whatWasPromisedLastYearStandsBesideThisYear() {
        String earlier = Reports.handedInAlone(UNIT, report(before, List.of("处置问题线索36件。"), PROMISES));
        approved(earlier);
        Items.signed(UNIT, Items.accepted(Items.firstProposed(earlier)));
        String report = Reports.handedInAlone(
                UNIT,
                report(
                        now,
                        List.of(
                                "智慧水利平台一期已上线运行，接入站点63个。",
                                "完成小型水库安全鉴定16座。",
                                "处置问题线索42件，比上年增加8件。",
                                "查找问题36个，制定措施52条，已全部整改到位。"),
                        List.of(PROMISES.getLast())));

        try (var reporter = portal.opensAs(UNIT + "-reporter", "/reports/" + report)) {
            reporter.sees(reporter.part("整改声明与台账不一致").getByText(Pattern.compile("件没有销号")))
                    .isPictured("claims");
            reporter.follows("与上年比")
                    .sees("上年承诺 4 条")
                    .sees("已做到")
                    .sees("少于承诺的数量")
                    .sees("全文没有找到相近的句子");
        }
        Reports.submit(UNIT, report);
        Reports.approve(As.leaderOf(UNIT), report);
        try (var reviewer = portal.opensAs("reviewer", "/reports/" + report + "/last-year")) {
            reviewer.sees("上年承诺 4 条").presses("确认：第 1 条").sees(Pattern.compile("^已确认"));
            reviewer.presses("全部列入退回要求（3）").sees("按上年报告的数，增减对不上").isPictured("last-year");
        }
    }

    private void approved(String report) {
        Reports.submit(UNIT, report);
        List.of(As.leaderOf(UNIT), As.reviewer(), As.approver()).forEach(one -> Reports.approve(one, report));
    }

    private static byte[] report(Sample sample, List<String> account, List<String> promises) {
        var lines = new ArrayList<>(List.of(sample.expectedTitles().get(UNIT), "一、主要工作"));
        lines.addAll(account);
        lines.addAll(List.of("二、存在的问题", "一是个别基层站所日常监督不够经常，检查记录不完整。", "三、下一步打算"));
        lines.addAll(promises);
        return Docx.of(lines);
    }
}
