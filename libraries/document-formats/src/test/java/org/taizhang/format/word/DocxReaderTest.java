package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.format.Docx.docx;
import static org.taizhang.format.Docx.run;

import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.file.FormatReader;

class DocxReaderTest {

    @Test
    void deletedHiddenAndRemarkedTextLeavesAndIsCounted() {
        Document document = docx().xml("<w:p>" + run("保留")
                        + "<w:del><w:r><w:delText>删除</w:delText></w:r></w:del><w:ins>" + run("插入") + "</w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
                        + run("。") + "</w:p>")
                .read();

        assertThat(Samples.texts(document)).containsExactly("保留插入。");
        assertThat(document.notes())
                .containsExactlyInAnyOrder(
                        new Note("skipped-deletions", 1),
                        new Note("skipped-hidden-text", 1),
                        new Note("skipped-footnotes", 1),
                        new Note("skipped-comments", 1));
    }

    @Test
    void macrosAreLeftAloneAndNoted() {
        byte[] docm = Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", docx().paragraph("正文").documentXml())
                .with("word/vbaProject.bin", "macros")
                .bytes();

        Document document = Samples.only(FormatReader.read("a.docx", docm, Limits.standard()));

        assertThat(document.kind()).isEqualTo(MediaKind.DOCM);
        assertThat(document.notes()).containsExactly(new Note("macros-ignored", 1));
    }

    @Test
    void aParagraphWhoseMarkIsDeletedRunsOnIntoTheNext() {
        Document document = docx().paragraph("<w:rPr><w:del/></w:rPr>", "前半")
                .paragraph("后半")
                .read();

        assertThat(Samples.texts(document)).containsExactly("前半后半");
    }

    @Test
    void rowsAreLinesInTheirPlace() {
        Document document = docx().paragraph("表前")
                .xml(table(row(cell("", "序号"), cell("", "事项"), cell("", "时限"))
                        + row(cell("", "1"), cell("<w:gridSpan w:val=\"2\"/>", "学习不深", "1.集中学习", "2.研讨交流"))
                        + row(cell("", "单独一格"), cell("", ""))))
                .paragraph("表后")
                .read();

        assertThat(document.paragraphs())
                .containsExactly(
                        new Paragraph("表前", Paragraph.Place.BODY),
                        new Paragraph("序号\t事项\t时限", Paragraph.Place.TABLE_ROW),
                        new Paragraph("1\t学习不深；1.集中学习；2.研讨交流\t", Paragraph.Place.TABLE_ROW),
                        new Paragraph("单独一格", Paragraph.Place.TABLE_CELL),
                        new Paragraph("表后", Paragraph.Place.BODY));
    }

    @Test
    void aFormWithAReportInACellIsTheParagraphsOfTheReport() {
        String[] report = new String[20];
        java.util.Arrays.fill(report, "一段文字。");

        assertThat(docx().xml(table(row(cell("", "述职内容"), cell("", report))))
                        .read()
                        .paragraphs())
                .hasSize(21)
                .allMatch(p -> p.place() == Paragraph.Place.TABLE_CELL);
    }

    @Test
    void aTableInACellIsTextOfTheCell() {
        String inner = table(row(cell("", "内一"), cell("", "内二")));

        assertThat(Samples.texts(docx().xml(table("<w:tr><w:tc>" + inner + "<w:p/></w:tc>" + cell("", "外") + "</w:tr>"))
                        .read()))
                .containsExactly("内一 内二\t外");
    }

    private static String table(String rows) {
        return "<w:tbl>" + rows + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String... texts) {
        var cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String text : texts) {
            cell.append("<w:p>").append(run(text)).append("</w:p>");
        }
        return cell.append("</w:tc>").toString();
    }

    @Test
    void fieldsGiveTheirResultsOnly() {
        Document document = docx().xml("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("第3页") + "</w:p>")
                .read();

        assertThat(Samples.texts(document)).containsExactly("第3页");
    }

    @Test
    void aTextBoxIsReadOnce() {
        String box = "<w:txbxContent><w:p>" + run("印发机关") + "</w:p></w:txbxContent>";
        Document document = docx().xml("<w:p>" + run("正文") + "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
                        + box + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>")
                .read();

        assertThat(Samples.texts(document)).containsExactlyInAnyOrder("正文", "印发机关");
    }

    @Test
    void aTitleOverTwoLinesIsOneParagraphAndASentenceEndIsABreak() {
        Document document = docx().xml("<w:p><w:r><w:t>关于二〇二三年</w:t><w:br/><w:t>工作的报告</w:t></w:r></w:p>")
                .xml("<w:p><w:r><w:t>一段完了。</w:t><w:br/><w:t>另一段</w:t><w:br/><w:t>（一）又一段</w:t></w:r></w:p>")
                .read();

        assertThat(Samples.texts(document)).containsExactly("关于二〇二三年工作的报告", "一段完了。", "另一段", "（一）又一段");
    }

    @Test
    void aBreakEndsALineUnlessTheTextIsBrokenAtAWidth() {
        Document document = docx().xml("<w:p><w:r><w:t>某市某局关于2023年度工作情况的报告</w:t><w:br/><w:t>2023年，我局认真履职。</w:t><w:br/>"
                        + "<w:t>主要工作</w:t><w:br/><w:t>完成任务30项。</w:t></w:r></w:p>")
                .xml("<w:p><w:r><w:t>我局坚持把学习放在首位，全年组织集中学习十二</w:t><w:br/><w:t>次，开展专题研讨四次，覆盖全体干部，做到学思用</w:t><w:br/>"
                        + "<w:t>贯通。</w:t></w:r></w:p>")
                .read();

        assertThat(Samples.texts(document))
                .containsExactly(
                        "某市某局关于2023年度工作情况的报告",
                        "2023年，我局认真履职。",
                        "主要工作",
                        "完成任务30项。",
                        "我局坚持把学习放在首位，全年组织集中学习十二次，开展专题研讨四次，覆盖全体干部，做到学思用贯通。");
    }

    @Test
    void hiddenStylesHideTheirText() {
        Document document = docx().styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr>" + "</w:style>")
                .paragraph("<w:pStyle w:val=\"H\"/>", "看不见")
                .paragraph("看得见")
                .read();

        assertThat(Samples.texts(document)).containsExactly("看得见");
    }

    @Test
    void aDocumentTypeDeclarationIsForbidden() {
        byte[] bytes = Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                .bytes();

        assertThat(FormatReader.read("a.docx", bytes, Limits.standard()))
                .isEqualTo(new Decoded.Unreadable(Reason.FORBIDDEN_CONTENT, "a DTD in XML"));
    }

    @Test
    void nestingWithoutEndIsTooComplex() {
        byte[] bytes = docx().xml("<w:sdt>".repeat(400)).bytes();

        assertThat(FormatReader.read("a.docx", bytes, Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_COMPLEX));
    }
}
