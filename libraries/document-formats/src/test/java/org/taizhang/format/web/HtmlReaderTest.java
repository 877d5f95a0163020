package org.taizhang.format.web;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class HtmlReaderTest {

    @Test
    void blocksAreParagraphsAndBreaksOfTheSourceAreNone() {
        assertThat(texts("<html><body><h1>2023年工作\n总结</h1><p>一、学习。<b>开展</b>研讨\n12次。</p>"
                        + "<div>二、整改<br>（一）加强<br/>（二）改进</div></body></html>"))
                .containsExactly("2023年工作总结", "一、学习。开展研讨12次。", "二、整改", "（一）加强", "（二）改进");
    }

    @Test
    void whatIsNotShownIsNotRead() {
        assertThat(
                        texts(
                                "<html><head><title>标题栏</title><script>var a='<p>脚本</p>'</script><style>p{}</style></head>"
                                        + "<body><p>正文</p><p style='display: none'>看不见</p><p hidden>也看不见</p>"
                                        + "<!--[if mso]><p>注释</p><![endif]--><noscript>请启用</noscript><button>打印</button></body></html>"))
                .containsExactly("正文");
    }

    @Test
    void navigationAndFootStandAround() {
        Document page = read("<html><body><nav>首页 政务公开</nav><div class='breadcrumb'>当前位置</div>"
                + "<article><p>报告正文</p></article><footer>某市人民政府主办</footer></body></html>");

        assertThat(page.paragraphs())
                .containsExactly(
                        new Paragraph("首页 政务公开", Paragraph.Place.AROUND),
                        new Paragraph("当前位置", Paragraph.Place.AROUND),
                        new Paragraph("报告正文", Paragraph.Place.BODY),
                        new Paragraph("某市人民政府主办", Paragraph.Place.AROUND));
    }

    @Test
    void rowsAreLinesAndMergedCellsKeepTheirColumns() {
        Document page = read("<table><tr><th>序号</th><th>问题</th><th>责任单位</th></tr>"
                + "<tr><td>1</td><td><p>学习不深</p><p>不够系统</p></td><td rowspan=2>办公室</td></tr>"
                + "<tr><td>2</td><td>落实不力</td></tr>"
                + "<tr><td colspan=2>合计</td><td>2项</td></tr></table>");

        assertThat(page.paragraphs()).allMatch(p -> p.place() == Paragraph.Place.TABLE_ROW);
        assertThat(Samples.texts(page)).containsExactly("序号\t问题\t责任单位", "1\t学习不深 不够系统\t办公室", "2\t落实不力\t", "合计\t\t2项");
    }

    @Test
    void aTableThatLaysOutThePageIsNone() {
        assertThat(
                        texts(
                                "<table><tr><td><p>报告标题</p></td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"))
                .containsExactly("报告标题", "甲\t乙");
    }

    @Test
    void listsGetTheirNumbers() {
        assertThat(texts("<html><ol><li>学习</li><li>整改</li></ol>"
                        + "<ol style='list-style-type: cjk-ideographic' start=3><li>总结</li></ol><ul><li>其他</li></ul>"))
                .containsExactly("1.学习", "2.整改", "三、总结", "其他");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "utf-8", "Big5"})
    void theCharsetOfThePageCounts(String charset) {
        String page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + charset
                + "\"></head><body><p>工作</p></body></html>";

        assertThat(Samples.texts(read(page.getBytes(Charset.forName(charset))))).containsExactly("工作");
    }

    @Test
    void aPageThatNamesNoCharsetOrAWrongOneIsReadByItsLooks() {
        String report = "<p>2023年，局党组认真落实全面从严治党主体责任，现将有关情况报告如下。</p>";

        assertThat(Samples.texts(read(("<html><body>" + report).getBytes(Charset.forName("GBK")))))
                .containsExactly("2023年，局党组认真落实全面从严治党主体责任，现将有关情况报告如下。");
        assertThat(Samples.texts(read(("<html><meta charset=utf-8>" + report).getBytes(Charset.forName("GBK")))))
                .hasSize(1)
                .allMatch(text -> text.startsWith("2023年，局党组"));
        assertThat(Samples.texts(read(("\ufeff<html><body>" + report).getBytes(UTF_16LE))))
                .hasSize(1);
    }

    @Test
    void numbersThatWordShowsAreInTheText() {
        assertThat(texts("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><p class=MsoListParagraph>"
                        + "<![if !supportLists]><span>一、<span style='font:7.0pt'>&nbsp;</span></span><![endif]>加强学习</p>"
                        + "</body></html>"))
                .containsExactly("一、加强学习");
    }

    @Test
    void nestingAndTagsWithoutEndAreBorne() {
        assertThat(FormatReader.read("a.html", ("<html>" + "<div>".repeat(100_000) + "深").getBytes(UTF_8), limits()))
                .isNotNull();
        assertThat(FormatReader.read("a.html", ("<html>" + "<a>".repeat(500_000)).getBytes(UTF_8), limits()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_COMPLEX));
        assertThat(FormatReader.read(
                        "a.html", ("<html>" + "<table><tr><td>".repeat(2000) + "深").getBytes(UTF_8), limits()))
                .isNotNull();
    }

    private static List<String> texts(String html) {
        return Samples.texts(read(html));
    }

    private static Document read(String html) {
        return read(html.getBytes(UTF_8));
    }

    private static Document read(byte[] html) {
        Document page = Samples.only(FormatReader.read("a.doc", html, limits()));
        assertThat(page.kind()).isEqualTo(MediaKind.HTML);
        return page;
    }

    private static Limits limits() {
        return Limits.standard().withoutOcr();
    }
}
