package org.taizhang.reader.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.text.Line;

class CanonicalTest {

    @ParameterizedTest
    @CsvSource({
        "'　　2023 年工作', 2023年工作",
        "'Word 2019 版', Word 2019版",
        "'市长　张三', 市长 张三",
        "'⽬录', 目录",
        "'⻓效机制、⻛险、⺠生、⻩河、⻋辆', 长效机制、风险、民生、黄河、车辆",
        "'㇐、总体情况', 一、总体情况",
        "'a\u200bb', ab",
        "'主题##paidbegin##教育&nbsp;', 主题教育",
        "'1＜2、A<b>粗</b>', 1＜2、A粗",
    })
    void bringsParagraphsToOneForm(String raw, String text) {
        assertThat(Canonical.line(raw).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "控制在8&permil;以内, 控制在8‰以内",
        "长4&times;6米, 长4×6米",
        "满意率&ge;90%, 满意率≥90%",
        "&ldquo;清风&middot;廉韵&rdquo;, “清风·廉韵”",
        "室温26&#176;C 和 26&#xB0;C, 室温26°C和26°C",
        "&amp;times; 与 &amp;amp;ge;, ×与≥",
        "研发&amp;培训, 研发&培训",
        "甲&nbsp&nbsp;乙, 甲 乙",
        "&#151;&#8212;, ——",
        // What only looks like a code stays as it was written.
        "R&D经费, R&D经费",
        "甲&乙;丙, 甲&乙;丙",
        "A&B公司；C&D, A&B公司；C&D",
        "&unknownname;, &unknownname;",
        "&#99999999999;, &#99999999999;",
    })
    void codesOfCharactersBecomeTheCharacters(String raw, String text) {
        assertThat(Canonical.line(raw).text()).isEqualTo(text);
    }

    @Test
    void theWayBackLeadsToTheCharactersOfTheFile() {
        Line line = Canonical.line("⺠生4&times;6米##ad##。");

        assertThat(line.text()).isEqualTo("民生4×6米。");
        assertThat(line.origins())
                .containsExactly(
                        new Line.Origin(0, 1, "⺠"), new Line.Origin(3, 4, "&times;"), new Line.Origin(6, 6, "##ad##"));
    }

    @Test
    void marksOfMarkdownLeaveATextThatIsWrittenInIt() {
        assertThat(texts(
                        "## 一、总体情况",
                        "**（一）抓学习。**开展研讨**12**次，见[简报](https://example.com/a)。",
                        "---",
                        "> 引文 `代码` 1\\.5倍",
                        "| 序号 | 问题 |",
                        "|---|:--:|",
                        "| 1 | 学习不深 |"))
                .containsExactly("一、总体情况", "（一）抓学习。开展研讨12次，见简报。", "引文 代码1.5倍", "序号\t问题", "1\t学习不深");
    }

    @Test
    void theSameSignsStayWhereNothingElseIsMarkdown() {
        assertThat(texts("#1机组、#2机组完成检修", "注：*为约束性指标，**为预期性指标", "> 60分为合格", "- 附表 -", "a|b|c"))
                .containsExactly("#1机组、#2机组完成检修", "注：*为约束性指标，**为预期性指标", "> 60分为合格", "-附表-", "a|b|c");
        assertThat(texts("#话题#引发热议", "##paidend##")).containsExactly("#话题#引发热议");
    }

    @Test
    void theHeadOfAMailStandsApart() {
        CanonicalLines lines = CanonicalLines.of(document(
                "发件人：办公室 <office@example.com>", "发送时间：2024年1月3日", "收件人：督查室", "主题：整改报告", "某局关于整改情况的报告", "发自我的手机"));

        assertThat(lines.lines()).extracting(Line::text).containsExactly("某局关于整改情况的报告");
        assertThat(lines.around()).hasSize(5).allMatch(around -> around.of() == CanonicalLines.Carrier.MAIL);
    }

    @Test
    void whatASitePutsAroundStandsApart() {
        CanonicalLines lines = CanonicalLines.of(document(
                "首页 > 政务公开 > 计划总结",
                "当前位置：首页 > 工作报告",
                "2023年工作总结",
                "来源：市水务局 发布时间：2024-01-05 浏览次数：128",
                "【字体：大 中 小】【打印】【关闭】",
                "一、工作情况",
                "版权所有：某市人民政府 京ICP备00000000号"));

        assertThat(lines.lines()).extracting(Line::text).containsExactly("2023年工作总结", "一、工作情况");
    }

    @ParameterizedTest
    @CsvSource({
        "时间：2023年8月15日",
        "附件：整改台账",
        "主题：学习贯彻党的二十大精神",
        "问题来源：市委第三巡察组反馈",
        "经费来源：财政拨款12万元。",
        "坚持大中小学思政课一体化",
        "大力推进电子证照打印下载",
        "首页改版后访问量达3万次",
        "收件人签收率达98%",
        "分享经验"
    })
    void linesOfTheTextStay(String line) {
        assertThat(texts(line)).containsExactly(line);
    }

    @Test
    void rowsKeepTheirCellsApart() {
        var row = new Paragraph("序 号\t问　题\t\t3 项", Paragraph.Place.TABLE_ROW);

        CanonicalLines lines = CanonicalLines.of(new Document("a", MediaKind.DOCX, List.of(row), List.of()));

        assertThat(lines.lines()).extracting(Line::text).containsExactly("序 号\t问 题\t\t3项");
    }

    private static List<String> texts(String... raws) {
        return CanonicalLines.of(document(raws)).lines().stream()
                .map(Line::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Document document(String... raws) {
        List<Paragraph> paragraphs = List.of(raws).stream()
                .map(raw -> new Paragraph(raw, Paragraph.Place.BODY))
                .toList();
        return new Document("a.txt", MediaKind.TXT, paragraphs, List.of());
    }
}
