package org.taizhang.format.ofd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Budget;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Outlined;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.archive.Xml;
import org.taizhang.format.file.FormatReader;
import org.taizhang.format.page.Ocr;

class OfdReaderTest {

    @Test
    void textIsReadFromItsPagesInWhateverCaseTheirPathsAre() {
        byte[] ofd = ofd("pages/page_0/content.XML", text("DeltaX=\"g 7 5\"", "一、主要工作情况"));

        assertThat(Samples.texts(Samples.only(read(ofd)))).containsExactly("一、主要工作情况");
    }

    @Test
    void aRepetitionThatClaimsBillionsCostsNothing() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", text("DeltaX=\"g 2000000000 5\"", "工作报告"));

        assertThat(Samples.texts(Samples.only(read(ofd)))).containsExactly("工作报告");
    }

    @Test
    void aPathCannotLeaveThePackage() {
        byte[] ofd = ofd("../../../../etc/passwd", text("", "工作报告"));

        assertThat(read(ofd)).isEqualTo(new Decoded.Unreadable(Reason.DAMAGED, "ofd: no part etc/passwd"));
    }

    @Test
    void aTableIsReadByTheLinesThatItDraws() {
        var page = new StringBuilder();
        for (int y : new int[] {40, 52, 70}) {
            page.append(stroke(20, y, 170, 0));
        }
        for (int x : new int[] {20, 40, 120, 190}) {
            page.append(stroke(x, 40, 0, 30));
        }
        page.append(cell(22, 42, "序号")).append(cell(42, 42, "问题")).append(cell(122, 42, "时限"));
        page.append(cell(22, 54, "1"))
                .append(cell(42, 54, "学习不深入，学用"))
                .append(cell(122, 54, "2024年"))
                .append(cell(42, 61, "结合不紧"))
                .append(cell(122, 61, "3月底"));
        page.append(cell(30, 90, "表后一段。"));

        assertThat(Samples.texts(Samples.only(read(ofd("Pages/Page_0/Content.xml", page.toString())))))
                .containsExactly("序号\t问题\t时限", "1\t学习不深入，学用结合不紧\t2024年3月底", "表后一段。");
    }

    @Test
    void framesOfCellsAreLinesAndClipsAreNot() {
        String frames = Stream.of("20 40", "80 40", "20 50", "80 50")
                .map(at -> frame(at, "M 0 0 L 60 0 L 60 10 L 0 10 C"))
                .collect(Collectors.joining());
        String cells = cell(22, 42, "问题") + cell(82, 42, "措施") + cell(22, 52, "检查不严") + cell(82, 52, "加强检查");
        String clipped = "<ofd:PathObject Boundary=\"20 40 120 20\"><ofd:Clips><ofd:Clip><ofd:Area><ofd:Path>"
                + "<ofd:AbbreviatedData>M 30 0 L 30 20</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"
                + "<ofd:AbbreviatedData>M 0 0 L 120 0</ofd:AbbreviatedData></ofd:PathObject>";

        assertThat(Samples.texts(Samples.only(read(ofd("Pages/Page_0/Content.xml", frames + clipped + cells)))))
                .containsExactly("问题\t措施", "检查不严\t加强检查");
    }

    private static String stroke(int x, int y, int width, int height) {
        return "<ofd:PathObject Boundary=\"%d %d %d %d\"><ofd:AbbreviatedData>M 0 0 L %d %d</ofd:AbbreviatedData></ofd:PathObject>"
                .formatted(x, y, Math.max(1, width), Math.max(1, height), width, height);
    }

    private static String frame(String at, String data) {
        return "<ofd:PathObject Boundary=\"%s 60 10\"><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
                .formatted(at, data);
    }

    private static String cell(int x, int y, String text) {
        return "<ofd:TextObject Boundary=\"%d %d 70 8\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y, Math.max(1, text.length() - 1), text);
    }

    @Test
    void pagesThatAreDrawnHaveNoText() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", "<ofd:PathObject/>");

        assertThat(((Decoded.Unreadable) read(ofd)).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aFrameAroundNothingIsNoText() {
        byte[] ofd = ofd(
                "Pages/Page_0/Content.xml", path("M 0 0 " + "L 9 9 ".repeat(Ocr.FEWEST_SEGMENTS - 1) + "C", "0 0 0"));

        assertThat(((Decoded.Unreadable) read(ofd)).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void textThatIsDrawnAsOutlinesIsAScan() {
        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.ofd", outlined(), Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void textThatIsDrawnAsOutlinesIsRecognised() {
        assumeThat(FormatReader.canRecognise()).isTrue();

        Document document = Samples.only(read(outlined()));

        assertThat(String.join("", Samples.texts(document)).replace(" ", "")).contains("REPORT2023");
        assertThat(document.notes()).contains(new Note("ocr-used", 1));
    }

    @Test
    void anOutlineOfMillionsOfStrokesIsTooComplex() throws XMLStreamException {
        String page =
                "<Page>" + path("M 0 0 " + "L 9 9 ".repeat(1_100_000), "0").repeat(2) + "</Page>";
        Xml xml = Xml.open(
                new ByteArrayInputStream(page.replace("ofd:", "").getBytes(US_ASCII)), new Budget(Limits.standard()));

        assertThatThrownBy(() -> OfdPicture.of(xml, new float[] {0, 0, 210, 297}, new OfdResources(), _ -> null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_COMPLEX));
    }

    @Test
    void aPageThatIsOnePictureIsAScan() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", "<ofd:ImageObject ResourceID=\"7\"/>");

        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.ofd", ofd, Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void numberListsAreReadUpToWhatIsWanted() {
        assertThat(OfdNumbers.of("1 2.5,g 3 4 7", 9)).containsExactly(1, 2.5f, 4, 4, 4, 7);
        assertThat(OfdNumbers.of("g 99999999 4", 3)).containsExactly(4, 4, 4);
        assertThat(OfdNumbers.of("g -5 4 8", 3)).containsExactly(8);
        assertThat(OfdNumbers.of(null, 3)).isEmpty();
        assertThat(Arrays.toString(OfdNumbers.box("0 0 210", new float[] {0, 0, 1, 1})))
                .isEqualTo("[0.0, 0.0, 1.0, 1.0]");
    }

    @Test
    void coloursOfEveryKindHaveABrightness() {
        assertThat(OfdNumbers.gray("255 255 255")).isEqualTo(255);
        assertThat(OfdNumbers.gray("#ff #FF #ff")).isEqualTo(255);
        assertThat(OfdNumbers.gray("0 0 0 0")).isEqualTo(255);
        assertThat(OfdNumbers.gray("0 0 0 255")).isZero();
        assertThat(OfdNumbers.gray("128")).isEqualTo(128);
        assertThat(OfdNumbers.gray(null)).isZero();
    }

    private static byte[] outlined() {
        String lines = path(Outlined.ofd("REPORT 2023", 30, 60, 10), "0 0 0")
                + path(Outlined.ofd("OF THE BUREAU", 30, 80, 10), "0 0 0");
        return ofd("Pages/Page_0/Content.xml", path("M 0 0 L 210 0 L 210 297 L 0 297 C", "255 255 255") + lines);
    }

    private static String path(String data, String color) {
        return ("<ofd:PathObject Boundary=\"0 0 210 297\" Fill=\"true\"><ofd:Clips><ofd:Clip><ofd:Area><ofd:Path>"
                        + "<ofd:AbbreviatedData>M 0 0 L 9 0 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>"
                        + "</ofd:Clips><ofd:FillColor Value=\"%s\"/><ofd:AbbreviatedData>%s</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>")
                .formatted(color, data);
    }

    private static Decoded read(byte[] ofd) {
        return FormatReader.read("a.ofd", ofd, Limits.standard());
    }

    private static String text(String deltas, String text) {
        return ("<ofd:TextObject Boundary=\"30 40 150 10\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" %s>%s</ofd:TextCode>"
                        + "</ofd:TextObject>")
                .formatted(deltas, text);
    }

    private static byte[] ofd(String page, String content) {
        String head = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        String inside = page.startsWith("..") ? "Pages/Page_0/Content.xml" : page;
        return Zip.zip()
                .with("OFD.xml", "<ofd:OFD" + head + "><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>")
                .with(
                        "Doc_0/Document.xml",
                        "<ofd:Document" + head
                                + "><ofd:DocumentRes>Res.xml</ofd:DocumentRes><ofd:Pages><ofd:Page BaseLoc=\"" + page
                                + "\"/></ofd:Pages></ofd:Document>")
                .with(
                        "Doc_0/Res.xml",
                        "<ofd:Res" + head + " BaseLoc=\"Res\"><ofd:MultiMedia ID=\"7\"><ofd:MediaFile>scan.png"
                                + "</ofd:MediaFile></ofd:MultiMedia></ofd:Res>")
                .with("Doc_0/Res/scan.png", "")
                .with("Doc_0/" + inside, "<ofd:Page" + head + ">" + content + "</ofd:Page>")
                .bytes();
    }
}
