package org.taizhang.format.office;

import static org.assertj.core.api.Assertions.assertThat;

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

class OpenDocumentReaderTest {
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final String LISTS = "<text:list-style style:name=\"L1\">"
            + "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"一, 二, 三, ...\" style:num-prefix=\"（\" style:num-suffix=\"）\"/>"
            + "</text:list-style><text:list-style style:name=\"L2\">"
            + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\" text:start-value=\"5\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:list-style>"
            + "<style:style style:name=\"T9\"><style:text-properties text:display=\"none\"/></style:style>";

    @Test
    void paragraphsAreReadWithTheirBlanksAndWithoutRemarks() {
        Document document = read(
                TEXT,
                "<text:tracked-changes><text:p>删去</text:p></text:tracked-changes>"
                        + "<text:h text:outline-level=\"1\">一、总体情况</text:h>"
                        + "<text:p>开展<text:span>学习</text:span><text:s text:c=\"2\"/>12次<office:annotation><text:p>批注</text:p></office:annotation>"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>。"
                        + "<text:span text:style-name=\"T9\">隐藏</text:span></text:p>"
                        + "<text:p>第一行。<text:line-break/>第二行</text:p>"
                        + "<text:p>正文<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame></text:p>");

        assertThat(Samples.texts(document)).containsExactly("一、总体情况", "开展学习12次。", "第一行。", "第二行", "框内", "正文");
        assertThat(document.notes())
                .containsExactlyInAnyOrder(
                        new Note("skipped-deletions", 1),
                        new Note("skipped-comments", 1),
                        new Note("skipped-footnotes", 1),
                        new Note("skipped-hidden-text", 1));
    }

    @Test
    void automaticNumbersAreRebuilt() {
        assertThat(Samples.texts(read(
                        TEXT,
                        list(
                                        "L1",
                                        "",
                                        item("甲") + item("乙") + "<text:list-item><text:list>" + item("乙一") + item("乙二")
                                                + "</text:list></text:list-item>")
                                + "<text:p>中间</text:p>" + list("L1", " text:continue-numbering=\"true\"", item("丙"))
                                + list("L1", "", item("重新"))
                                + list(
                                        "L2",
                                        "",
                                        item("五") + "<text:list-item><text:list>" + item("五一")
                                                + "</text:list></text:list-item>"))))
                .containsExactly("一、甲", "二、乙", "（一）乙一", "（二）乙二", "中间", "三、丙", "一、重新", "5.五", "5.1五一");
    }

    @Test
    void rowsAreLines() {
        Document document = read(
                TEXT,
                "<table:table><table:table-row>" + cell("序号") + cell("问题") + "</table:table-row><table:table-row>"
                        + cell("1")
                        + "<table:table-cell><text:p>学习不深</text:p><text:p>落实不力</text:p></table:table-cell></table:table-row></table:table>");

        assertThat(document.paragraphs())
                .containsExactly(
                        new Paragraph("序号\t问题", Paragraph.Place.TABLE_ROW),
                        new Paragraph("1\t学习不深 落实不力", Paragraph.Place.TABLE_ROW));
    }

    @Test
    void sheetsRepeatEmptyCellsWithoutEnd() {
        Document sheet = read(
                "application/vnd.oasis.opendocument.spreadsheet",
                "<table:table><table:table-row>"
                        + cell("甲") + "<table:table-cell table:number-columns-repeated=\"2\"/>" + cell("乙")
                        + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");

        assertThat(sheet.kind()).isEqualTo(MediaKind.ODS);
        assertThat(Samples.texts(sheet)).containsExactly("甲\t\t\t乙");
    }

    @Test
    void aPasswordIsNamed() {
        byte[] locked = Zip.zip()
                .with("mimetype", TEXT)
                .with("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                .with("content.xml", "garbage")
                .bytes();

        assertThat(FormatReader.read("a.odt", locked, Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void otherContainersOfTheSortAreRefused() {
        byte[] book = Zip.zip()
                .with("mimetype", "application/epub+zip")
                .with("content.xml", "<a/>")
                .bytes();

        assertThat(FormatReader.read("a.odt", book, Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.UNKNOWN_KIND));
    }

    private static String list(String style, String more, String items) {
        return "<text:list text:style-name=\"" + style + "\"" + more + ">" + items + "</text:list>";
    }

    private static String item(String text) {
        return "<text:list-item><text:p>" + text + "</text:p></text:list-item>";
    }

    private static String cell(String text) {
        return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Document read(String type, String body) {
        byte[] odt = Zip.zip()
                .with("mimetype", type)
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:style=\"s\">"
                                + "<office:automatic-styles>" + LISTS
                                + "</office:automatic-styles><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                .bytes();
        return Samples.only(FormatReader.read("a.odt", odt, Limits.standard()));
    }
}
