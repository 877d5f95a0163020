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

class XlsxReaderTest {
    private static final String STRINGS =
            "<sst><si><t>序号</t></si><si><r><t>问</t></r><r><t>题</t></r><rPh sb=\"0\"><t>wen</t></rPh></si><si><t>完成时限</t></si></sst>";
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                    + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"10\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>";

    @Test
    void rowsAreLinesAndCellsAreShownAsTheSheetShowsThem() {
        Document book = read(
                workbook("<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>"),
                "<row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>2023年整改台账</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\" t=\"str\"><f>A1</f><v>学习不深&#10;不够系统</v></c>"
                        + "<c r=\"C3\" s=\"2\"><v>0.9375</v></c><c r=\"D3\" s=\"1\"><v>45275</v></c><c r=\"E3\" s=\"3\"><v>45275</v></c></row>"
                        + "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>9</v></c><c r=\"B4\"><v>9</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\" t=\"e\"><v>#REF!</v></c><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\"><v>1234.5</v></c></row>");

        assertThat(book.kind()).isEqualTo(MediaKind.XLSX);
        assertThat(book.paragraphs().getFirst()).isEqualTo(new Paragraph("2023年整改台账", Paragraph.Place.TABLE_CELL));
        assertThat(Samples.texts(book))
                .containsExactly(
                        "2023年整改台账", "序号\t问题\t\t完成时限", "1\t学习不深 不够系统\t93.75%\t2023年12月15日\t2023年12月", "\t是\t1234.5");
    }

    @Test
    void namesOfSheetsThatSaySomethingStandAboveThemAndHiddenSheetsAreLeftOut() {
        Document book = read(
                workbook(
                        "<sheet name=\"问题清单\" sheetId=\"2\" r:id=\"rId1\"/><sheet name=\"Sheet2\" sheetId=\"3\" r:id=\"rId2\"/>"
                                + "<sheet name=\"底稿\" sheetId=\"4\" state=\"hidden\" r:id=\"rId1\"/>"),
                "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><t>乙</t></is></c></row>");

        assertThat(Samples.texts(book)).containsExactly("问题清单", "甲\t乙", "丙");
        assertThat(book.notes()).contains(new Note("skipped-hidden-text", 1));
    }

    @Test
    void entitiesOfADtdAndEndlessCellsAreRefused() {
        byte[] dtd = Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "xl/workbook.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><workbook>&b;</workbook>")
                .bytes();
        assertThat(FormatReader.read("a.xlsx", dtd, Limits.standard()))
                .isEqualTo(new Decoded.Unreadable(Reason.FORBIDDEN_CONTENT, "a DTD in XML"));

        String rows = "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(250_000);
        assertThat(FormatReader.read(
                        "a.xlsx", bytes(workbook("<sheet name=\"a\" r:id=\"rId1\"/>"), rows), Limits.standard()))
                .isInstanceOfSatisfying(Decoded.Unreadable.class, u -> assertThat(u.reason())
                        .isIn(Reason.TOO_COMPLEX, Reason.TOO_LARGE));
    }

    private static String workbook(String sheets) {
        return "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets>"
                + sheets + "</sheets></workbook>";
    }

    private static byte[] bytes(String workbook, String rows) {
        return Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("xl/workbook.xml", workbook)
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>")
                .with("xl/sharedStrings.xml", STRINGS)
                .with("xl/styles.xml", STYLES)
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                .with(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>丙</t></is></c></row></sheetData></worksheet>")
                .bytes();
    }

    private static Document read(String workbook, String rows) {
        return Samples.only(FormatReader.read("a.xlsx", bytes(workbook, rows), Limits.standard()));
    }
}
