package org.taizhang.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.file.FormatReader;

class PptxReaderTest {

    @Test
    void slidesAreReadInTheirOrderWithNumbersAndTables() {
        byte[] pptx = Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "ppt/presentation.xml",
                        "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst>"
                                + "<p:sldId id=\"257\" r:id=\"rId3\"/><p:sldId id=\"256\" r:id=\"rId2\"/><p:sldId id=\"258\" r:id=\"rId4\"/></p:sldIdLst></p:presentation>")
                .with(
                        "ppt/_rels/presentation.xml.rels",
                        "<Relationships><Relationship Id=\"rId2\" Target=\"slides/slide1.xml\"/>"
                                + "<Relationship Id=\"rId3\" Target=\"slides/slide2.xml\"/><Relationship Id=\"rId4\" Target=\"slides/slide3.xml\"/></Relationships>")
                .with(
                        "ppt/slides/slide1.xml",
                        slide(
                                "",
                                "<a:tbl><a:tr><a:tc><a:txBody>" + paragraph("", "问题") + "</a:txBody></a:tc>"
                                        + "<a:tc><a:txBody>" + paragraph("", "措施")
                                        + "</a:txBody></a:tc></a:tr></a:tbl>"))
                .with(
                        "ppt/slides/slide2.xml",
                        slide(
                                "",
                                "<p:txBody>" + paragraph("", "工作汇报") + "</p:txBody><p:txBody>"
                                        + paragraph("<a:buAutoNum type=\"ea1ChsPeriod\"/>", "加强学习")
                                        + paragraph("<a:buAutoNum type=\"ea1ChsPeriod\"/>", "抓好整改") + "</p:txBody>"))
                .with(
                        "ppt/slides/slide3.xml",
                        slide(" show=\"0\"", "<p:txBody>" + paragraph("", "备用页") + "</p:txBody>"))
                .bytes();

        Document slides = Samples.only(FormatReader.read("a.pptx", pptx, Limits.standard()));

        assertThat(slides.kind()).isEqualTo(MediaKind.PPTX);
        assertThat(Samples.texts(slides)).containsExactly("工作汇报", "一、加强学习", "二、抓好整改", "问题\t措施");
    }

    private static String slide(String attribute, String content) {
        return "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"" + attribute + ">" + content + "</p:sld>";
    }

    private static String paragraph(String properties, String text) {
        return "<a:p><a:pPr>" + properties + "</a:pPr><a:r><a:t>" + text + "</a:t></a:r></a:p>";
    }
}
